package cn.xieshou.programme;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new programme made from another, as a person typed it. */
public record TypedCopy(
        @Nullable String copyOf,
        @Nullable String code,
        @Nullable String name,
        @MayBeAbsent @Nullable String kind,
        @Nullable String startsOn,
        @Nullable String endsOn) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    Map<String, String> problems(List<String> codes) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (copyOf == null || !codes.contains(copyOf)) {
            problems.put("copyOf", "请选择要复制的方案");
        }
        checkCode(codes, problems);
        if (cleanName().isEmpty() || cleanName().length() > ProgrammeReading.LONGEST_NAME) {
            problems.put("name", "请填写名称，不超过" + ProgrammeReading.LONGEST_NAME + "字");
        }
        Optional<LocalDate> start = start();
        if (start.isEmpty()) {
            problems.put("startsOn", noStart());
        }
        if (readKind().isEmpty()) {
            problems.put("kind", "请选择实施方式");
        }
        if (start.isPresent() && readKind().isPresent()) {
            String problem =
                    ProgrammeEnd.read(endsOn, readKind().get(), start.get()).problem();
            if (problem != null) {
                problems.put("endsOn", problem);
            }
        }
        return problems;
    }

    String cleanName() {
        return Text.clean(name);
    }

    ProgrammeRepository.Row row() {
        ProgrammeKind read = readKind().orElseThrow();
        LocalDate start = start().orElseThrow();
        return new ProgrammeRepository.Row(
                Text.clean(code),
                read,
                start,
                ProgrammeEnd.read(endsOn, read, start).endsOn());
    }

    private void checkCode(List<String> codes, Map<String, String> problems) {
        String typed = Text.clean(code);
        if (!typed.matches("[a-z][a-z0-9-]{1,38}")) {
            problems.put("code", "代码用2至39个小写字母、数字或连字符，以字母开头");
        } else if (codes.contains(typed)) {
            problems.put("code", "这个代码已有方案使用");
        }
    }

    private String noStart() {
        if (Text.isBlank(startsOn)) {
            return "请填写日期";
        }
        boolean real = ChineseDates.read(startsOn).isPresent();
        return real ? "年份须在" + FIRST_YEAR + "至" + LAST_YEAR + "之间" : "没有这一天，请写成“2027-09-01”";
    }

    private Optional<LocalDate> start() {
        return ChineseDates.read(startsOn).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    private Optional<ProgrammeKind> readKind() {
        return Arrays.stream(ProgrammeKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }
}
