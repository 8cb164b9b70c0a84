package dev.chiffon.ingest.pdf;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds the 1-based numbers of pages that other parts of a file refer to. */
final class PageNumbers {
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();

  PageNumbers(PDDocument document) {
    int number = 0;
    for (PDPage page : document.getPages()) {
      numbers.put(page.getCOSObject(), ++number);
    }
  }

  Optional<Integer> of(COSDictionary page) {
    return Optional.ofNullable(numbers.get(page));
  }
}
