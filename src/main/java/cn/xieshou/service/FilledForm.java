package cn.xieshou.service;

/**
 * What the home school writes into the form 城镇教师到农村学校任教情况表; the rest of it is known.
 *
 * @param absences days
 * @param selfSummary the teacher's own words, entered by the liaison
 */
public record FilledForm(String duties, String activities, String honours, int absences, String selfSummary) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "FilledForm[]";
    }
}
