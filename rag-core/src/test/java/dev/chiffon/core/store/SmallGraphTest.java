package dev.chiffon.core.store;

/** The whole contract once more on the graph alone, which small stores would not search. */
class SmallGraphTest implements VectorStoreContract {
  @Override
  public VectorStore store() {
    return new HnswStore(HnswConfig.defaults().withEfSearch(50).withExactBelow(0));
  }
}
