package cn.xieshou.summary;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.util.List;

/**
 * Where figures of a summary come from (R-SUM-1): one bean a feature, in the order in which they are offered ({@code @Order}). A feature
 * that comes later, such as an evaluation, brings its results by one of its own. The names are unique over all of them.
 */
public interface FigureSource {

    /** What is known of that school year, in a fixed number of statements; figures of nothing say 0. */
    List<Figure> of(Pairing pairing, SchoolYear year, Side side);
}
