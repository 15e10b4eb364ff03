package cn.xieshou.securitylog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a page handler that shows somebody's identity number, birth date, phone or the like: each read is a line of the log. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordsPersonalData {

    /** What is shown, «教师信息». */
    String value();
}
