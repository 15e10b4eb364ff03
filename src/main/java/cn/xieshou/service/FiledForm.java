package cn.xieshou.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Under which number and when the form of a year was put on file; neither before. */
record FiledForm(@Nullable String number, @Nullable LocalDate day) {

    static final FiledForm NONE = new FiledForm(null, null);
}
