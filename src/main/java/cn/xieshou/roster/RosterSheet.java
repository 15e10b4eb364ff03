package cn.xieshou.roster;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sheets of the workbook in the order in which they are written into the registers, but for the pairings: last. */
@SuppressWarnings("ImmutableEnumChecker") // lists of records, made by List.of
public enum RosterSheet implements SheetLayout {
    SCHOOLS("学校", SchoolFields.ALL, 1),
    TEACHERS("教师", TeacherFields.ALL, 1),
    PAIRINGS("结对", PairingFields.ALL, 4),
    ACCOUNTS("账号", PersonFields.ALL, 1);

    private final String title;
    private final List<Field> fields;
    private final int keyFields;

    RosterSheet(String title, List<Field> fields, int keyFields) {
        this.title = title;
        this.fields = fields;
        this.keyFields = keyFields;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    /** What tells rows apart: the leading fields. */
    public String key(List<String> values) {
        return values.subList(0, keyFields).stream().collect(Collectors.joining("|"));
    }

    /** Whether the field is part of {@link #key}. */
    public boolean isKey(int field) {
        return field < keyFields;
    }

    public static Optional<RosterSheet> titled(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equals(title))
                .findFirst();
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(RosterSheet::title).toList();
    }
}
