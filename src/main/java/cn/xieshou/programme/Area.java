package cn.xieshou.programme;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a step or a date belongs to, so that pages can group the forty of them. */
public enum Area {
    MATCHING("调研与结对"),
    AGREEMENT("协议与领导小组"),
    PLAN("年度工作方案"),
    DOCUMENT("共同方案"),
    SECONDMENT("支教"),
    ATTACHMENT("干部挂职锻炼"),
    MENTORING("师徒结对"),
    ACTIVITY("帮扶活动"),
    DONATION("捐赠和借用"),
    SUPERVISION("督查和整改"),
    EVALUATION("评估与总结"),
    COMMENDATION("表彰和经验");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The steps by area, in order; areas without any are left out. */
    public static Map<Area, List<Step>> steps() {
        return grouped(Step.values(), Area::of);
    }

    /** The same for the dates of a school year. */
    public static Map<Area, List<YearlyEvent>> dates() {
        return grouped(YearlyEvent.values(), Area::of);
    }

    /** The same for limits. */
    public static Map<Area, List<LimitKey>> limits() {
        return grouped(LimitKey.values(), limit -> switch (limit) {
            case MEN_AGE, WOMEN_AGE, RURAL_YEARS -> SECONDMENT;
            case ATTACHMENT_WARNING, ATTACHMENT_CLOSING -> ATTACHMENT;
            case MENTORING_AGE, MENTORING_SUMMARY -> MENTORING;
            case ACTIVITY_SEEN, QUOTA_WARNING -> ACTIVITY;
            case EVALUATION_OPENS, EVALUATION_EXPERTS, EVALUATION_SPREAD, EVALUATION_SHORT -> EVALUATION;
            case RECTIFICATION_DAYS, RECTIFICATION_RETURNS -> SUPERVISION;
            case COMMENDATION_SCHOOLS, COMMENDATION_PEOPLE, COMMENDATION_POINTS, COMMENDATION_SHORT -> COMMENDATION;
        });
    }

    static Area of(Step step) {
        return switch (step.key().substring(0, step.key().indexOf('.'))) {
            case "survey", "matching" -> MATCHING;
            case "agreement", "organisation", "renewal" -> AGREEMENT;
            case "plan" -> PLAN;
            case "document" -> DOCUMENT;
            case "selection", "service" -> SECONDMENT;
            case "attachment" -> ATTACHMENT;
            case "mentoring" -> MENTORING;
            case "activity" -> ACTIVITY;
            case "donation" -> DONATION;
            case "evaluation", "assessment" -> EVALUATION;
            case "summary" -> EVALUATION;
            case "rectification", "admonition" -> SUPERVISION;
            case "commendation", "experience" -> COMMENDATION;
            default -> throw new IllegalStateException("no area for " + step.key());
        };
    }

    static Area of(YearlyEvent matter) {
        return switch (matter) {
            case ANNUAL_PLAN_OPENS, ANNUAL_PLAN -> PLAN;
            case SELECTION_OPENS, SELECTION, SERVICE_START -> SECONDMENT;
            case ATTACHMENT_REPORT -> ATTACHMENT;
            case MENTORING_OPENS -> MENTORING;
            case SUMMARY_OPENS, YEARLY_SUMMARY, TERM_EVALUATION, FINAL_ASSESSMENT -> EVALUATION;
        };
    }

    private static <T> Map<Area, List<T>> grouped(T[] all, Function<T, Area> area) {
        Map<Area, List<T>> found = Arrays.stream(all).collect(Collectors.groupingBy(area));
        Map<Area, List<T>> ordered = new LinkedHashMap<>();
        for (Area each : values()) {
            if (found.containsKey(each)) {
                ordered.put(each, found.get(each));
            }
        }
        return ordered;
    }
}
