package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows the paths that a page draws, in points from its upper left corner, and keeps those that
 * are level, upright or a filled rectangle, as far as the clipping path shows them. Curves and
 * slanted lines are pictures, and no table is ruled with them.
 */
final class PathTracer {
  /** A page with more is a drawing; further lines are not kept. */
  private static final int MOST_RULINGS = 20_000;

  private static final int MOST_POINTS = 10_000;

  /** A rectangle that is thinner is the work of a pen. */
  private static final float THIN = 3;

  private static final float FARTHEST = 1e6f;
  private static final float LEVEL = 0.6f;
  private static final float SHORTEST = 2;

  /** Points of one stroke of the pen. */
  private record Subpath(List<float[]> points, boolean curved) {}

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Subpath> path = new ArrayList<>();
  private final Deque<Box> saved = new ArrayDeque<>();
  private List<float[]> current = new ArrayList<>();
  private boolean curved;
  private boolean clips;
  private int points;
  private Box clip;

  PathTracer(Box page) {
    this.clip = page;
  }

  List<Ruling> rulings() {
    return rulings;
  }

  void moveTo(float x, float y) {
    endSubpath();
    lineTo(x, y);
  }

  void lineTo(float x, float y) {
    if (++points <= MOST_POINTS && Float.isFinite(x) && Float.isFinite(y)) {
      current.add(new float[] {near(x), near(y)});
    }
  }

  /** Nothing is drawn so far off the page, and differences of larger numbers may be infinite. */
  private static float near(float at) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, at));
  }

  void curveTo(float x, float y) {
    curved = true;
    lineTo(x, y);
  }

  void close() {
    if (!current.isEmpty()) {
      current.add(current.get(0));
      float[] start = current.get(0);
      endSubpath();
      current.add(start);
    }
  }

  private void endSubpath() {
    if (current.size() > 1) {
      path.add(new Subpath(current, curved));
    }
    current = new ArrayList<>();
    curved = false;
  }

  /** Keeps the level and upright parts of the path, drawn with a pen of that width. */
  void stroke(float width) {
    endSubpath();
    for (Subpath subpath : path) {
      List<float[]> at = subpath.points();
      for (int i = 1; i < at.size() && !subpath.curved(); i++) {
        line(at.get(i - 1), at.get(i), Math.min(width, THIN) / 2);
      }
    }
  }

  private void line(float[] from, float[] to, float half) {
    float left = Math.min(from[0], to[0]);
    float right = Math.max(from[0], to[0]);
    float top = Math.min(from[1], to[1]);
    float bottom = Math.max(from[1], to[1]);
    if (bottom - top < LEVEL && right - left >= SHORTEST) {
      add(Ruling.Kind.HORIZONTAL, new Box(left, top - half, right, bottom + half));
    } else if (right - left < LEVEL && bottom - top >= SHORTEST) {
      add(Ruling.Kind.VERTICAL, new Box(left - half, top, right + half, bottom));
    }
  }

  /** Keeps the rectangles of the path; large ones only if they have a colour. */
  void fill(boolean coloured) {
    endSubpath();
    for (Subpath subpath : path) {
      if (isRectangle(subpath)) {
        rectangle(bounds(subpath.points()), coloured);
      }
    }
  }

  /** Returns the rectangles of the path. */
  List<Box> surfaces() {
    endSubpath();
    return path.stream().filter(PathTracer::isRectangle).map(p -> bounds(p.points())).toList();
  }

  /** Returns what is around the parts of the path that are no rectangles, if there are any. */
  Optional<Box> picture() {
    endSubpath();
    return path.stream()
        .filter(subpath -> !isRectangle(subpath))
        .map(subpath -> bounds(subpath.points()))
        .reduce(Box::enclosing);
  }

  /** What of the page is drawn on. */
  Box clip() {
    return clip;
  }

  private void rectangle(Box box, boolean coloured) {
    float width = box.right() - box.left();
    float height = box.bottom() - box.top();
    if (height <= THIN && width >= Math.max(SHORTEST, 2 * height)) {
      add(Ruling.Kind.HORIZONTAL, box);
    } else if (width <= THIN && height >= Math.max(SHORTEST, 2 * width)) {
      add(Ruling.Kind.VERTICAL, box);
    } else if (coloured && width > THIN && height > THIN) {
      add(Ruling.Kind.AREA, box);
    }
  }

  private static boolean isRectangle(Subpath subpath) {
    List<float[]> at = subpath.points();
    if (subpath.curved() || at.size() < 4 || at.size() > 6) {
      return false;
    }
    for (int i = 1; i < at.size(); i++) {
      float across = Math.abs(at.get(i)[0] - at.get(i - 1)[0]);
      float down = Math.abs(at.get(i)[1] - at.get(i - 1)[1]);
      if (Math.min(across, down) > LEVEL) {
        return false;
      }
    }
    return true;
  }

  private static Box bounds(List<float[]> points) {
    Box box = new Box(points.get(0)[0], points.get(0)[1], points.get(0)[0], points.get(0)[1]);
    for (float[] at : points) {
      box = box.enclosing(new Box(at[0], at[1], at[0], at[1]));
    }
    return box;
  }

  private void add(Ruling.Kind kind, Box box) {
    float left = Math.max(box.left(), clip.left());
    float top = Math.max(box.top(), clip.top());
    float right = Math.min(box.right(), clip.right());
    float bottom = Math.min(box.bottom(), clip.bottom());
    if (rulings.size() < MOST_RULINGS && left <= right && top <= bottom) {
      rulings.add(new Ruling(kind, new Box(left, top, right, bottom)));
    }
  }

  /** Makes the path the limit of what is drawn once it ends. */
  void beginClip() {
    clips = true;
  }

  /** Ends the path. */
  void end() {
    endSubpath();
    if (clips && !path.isEmpty()) {
      Box box = bounds(path.stream().flatMap(subpath -> subpath.points().stream()).toList());
      float left = Math.max(box.left() - 1, clip.left());
      float top = Math.max(box.top() - 1, clip.top());
      clip =
          new Box(
              left,
              top,
              Math.max(left, Math.min(box.right() + 1, clip.right())),
              Math.max(top, Math.min(box.bottom() + 1, clip.bottom())));
    }
    clips = false;
    points = 0;
    path.clear();
  }

  void save() {
    saved.push(clip);
  }

  void restore() {
    if (!saved.isEmpty()) {
      clip = saved.pop();
    }
  }
}
