package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import java.util.List;

/** Something on the first page that one may like to know and nobody has to act on: an invitation, a recommendation. */
public interface HomeHint {

    /** What there is for the reader, the most pressing first; few. */
    List<Line> of(Person reader);

    /**
     * One line.
     *
     * @param href where it leads
     * @param action what the link is called
     */
    record Line(String text, String href, String action) {}
}
