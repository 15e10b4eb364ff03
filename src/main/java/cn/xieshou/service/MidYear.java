package cn.xieshou.service;

import java.time.LocalDate;

/** What the recipient principal found in the middle of the year of service. */
public record MidYear(LocalDate checkedOn, Conduct conduct, String findings, String problems) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "MidYear[" + checkedOn + "]";
    }
}
