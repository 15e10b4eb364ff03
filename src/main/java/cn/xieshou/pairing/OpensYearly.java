package cn.xieshou.pairing;

import cn.xieshou.shared.SchoolYear;
import java.util.List;

/**
 * Something that a pairing under way opens in every school year (R-PLN-1, R-SEC-1, R-CAD-1, R-MEN-1): one bean for each. The lifecycle
 * model has a timer that asks for its {@link #key} and a call of its {@link #process}; all else is told here.
 */
public interface OpensYearly {

    /** What the model's timer and the table of openings call it, at most 20 characters. */
    String key();

    /** What people read on screen. */
    String label();

    /** The key of the process that every opening starts. */
    String process();

    /** When it opens for that school year, by the programme's dates and the calendar, in order; once or once a term. */
    List<OpeningDay> days(String programme, SchoolYear year);
}
