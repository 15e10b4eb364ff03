package cn.xieshou.programme;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.shared.Text;
import java.time.LocalDate;
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
        TypedFields fields = new TypedFields();
        if (copyOf == null || !codes.contains(copyOf)) {
            fields.wrong("copyOf", "蓝本", "请选择要复制的帮扶项目");
        }
        checkCode(codes, fields);
        fields.required("name", "名称", name, ProgrammeReading.LONGEST_NAME);
        Optional<LocalDate> start = start(fields);
        Optional<ProgrammeKind> read = fields.choice("kind", "实施方式", kind, ProgrammeKind.class, "请选择实施方式");
        if (start.isPresent() && read.isPresent()) {
            String problem = ProgrammeEnd.read(endsOn, read.get(), start.get()).problem();
            if (problem != null) {
                fields.wrong("endsOn", "结束日期", problem);
            }
        }
        return fields.reasons();
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

    private void checkCode(List<String> codes, TypedFields fields) {
        String typed = Text.clean(code);
        if (!typed.matches("[a-z][a-z0-9-]{1,38}")) {
            fields.wrong("code", "代码", "代码用2至39个小写字母、数字或连字符，以字母开头");
        } else if (codes.contains(typed)) {
            fields.wrong("code", "代码", "这个代码已有帮扶项目使用");
        }
    }

    private Optional<LocalDate> start(TypedFields fields) {
        String outside = "年份须在" + FIRST_YEAR + "至" + LAST_YEAR + "之间";
        return fields.day(
                "startsOn", "开始日期", startsOn, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31), outside);
    }

    private Optional<LocalDate> start() {
        return start(new TypedFields());
    }

    private Optional<ProgrammeKind> readKind() {
        return TypedFields.choice(kind, ProgrammeKind.class);
    }
}
