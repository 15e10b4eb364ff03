package cn.xieshou.programme;

import cn.xieshou.shared.Checksum;
import cn.xieshou.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The data of a programme's year as the fields of its page: what a person typed, or what is stored. Fields are name,
 * description, agreementNumber, reminderDays, stage.N.name/first/last, grade.N.name/from, quota.KEY.least/most (both empty: not
 * chosen), limit.KEY, step.KEY, date.KEY.month/day and date.KEY.after.
 */
public record TypedProgramme(Map<String, String> fields) {

    /** Empty lines below those that are used, so that another stage or grade can be added. */
    public static final int SPARE_LINES = 2;

    static final int MOST_LINES = 20;

    /** The same as {@code year}, to be shown in the form. */
    public static TypedProgramme of(ProgrammeYear year) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", year.name());
        fields.put("description", year.description());
        fields.put("agreementNumber", year.agreementNumber());
        fields.put("reminderDays", year.reminderDays());
        for (int i = 0; i < year.stages().size(); i++) {
            ProgrammeStage stage = year.stages().get(i);
            fields.put("stage." + i + ".name", stage.name());
            fields.put("stage." + i + ".first", stage.firstDay().toString());
            fields.put("stage." + i + ".last", stage.lastDay().toString());
        }
        for (int i = 0; i < year.grades().size(); i++) {
            fields.put("grade." + i + ".name", year.grades().get(i).name());
            fields.put(
                    "grade." + i + ".from", String.valueOf(year.grades().get(i).fromScore()));
        }
        year.quotas().forEach(quota -> put(quota, fields));
        year.limits().forEach(limit -> fields.put("limit." + limit.limitKey(), String.valueOf(limit.amount())));
        year.steps().forEach(step -> fields.put("step." + step.step(), String.valueOf(step.workingDays())));
        year.dates().forEach(date -> put(date, fields));
        return new TypedProgramme(fields);
    }

    /** What was typed in {@code field}, cleaned; empty when nothing was. */
    public String get(String field) {
        return Text.clean(fields.get(field));
    }

    /** How many numbered lines {@code stage} or {@code grade} has to show, spare ones included. */
    public int lines(String prefix) {
        return SPARE_LINES
                + IntStream.range(0, MOST_LINES)
                        .filter(line -> isUsed(prefix + "." + line + "."))
                        .map(line -> line + 1)
                        .max()
                        .orElse(0);
    }

    /** Tells whether what is stored is still what the form was opened with. */
    public String version() {
        return Checksum.ofText(fields.toString());
    }

    /** Tells whether the rules of which one is shown the effect are still those of which it was shown. */
    public String rules() {
        return Checksum.ofText(fields.entrySet().stream()
                .filter(field -> field.getKey().matches("(quota|limit|grade)\\..*"))
                .filter(field -> !get(field.getKey()).isEmpty())
                .map(field -> field.getKey() + "=" + get(field.getKey()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private boolean isUsed(String line) {
        return fields.keySet().stream()
                .anyMatch(field -> field.startsWith(line) && !get(field).isEmpty());
    }

    private static void put(ProgrammeQuota quota, Map<String, String> fields) {
        fields.put("quota." + quota.measure() + ".least", String.valueOf(quota.least()));
        if (quota.most() != null) {
            fields.put("quota." + quota.measure() + ".most", String.valueOf(quota.most()));
        }
    }

    private static void put(ProgrammeDate date, Map<String, String> fields) {
        String field = "date." + date.matter();
        if (date.daysAfterTerm() != null) {
            fields.put(field + ".after", String.valueOf(date.daysAfterTerm()));
        } else {
            fields.put(field + ".month", String.valueOf(date.monthOfYear()));
            fields.put(field + ".day", String.valueOf(date.dayOfMonth()));
        }
    }
}
