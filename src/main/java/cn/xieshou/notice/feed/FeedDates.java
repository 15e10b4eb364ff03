package cn.xieshou.notice.feed;

import cn.xieshou.directory.Person;
import java.time.LocalDate;
import java.util.List;

/** Days that concern somebody beside their tasks; one bean per kind. */
public interface FeedDates {

    /** The days from {@code from} to {@code to} that {@code person} should know of. */
    List<FeedDate> of(Person person, LocalDate from, LocalDate to);
}
