package cn.xieshou.roster;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Field;
import cn.xieshou.directory.PersonFields;
import cn.xieshou.directory.Reading;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Judges every row of an uploaded workbook against the rules and against what the registers hold. */
@Component
class RosterCheck {

    private final CurrentRoster current;
    private final Accounts accounts;
    private final AccountActions actions;
    private final Programmes programmes;
    private final Clock clock;

    RosterCheck(CurrentRoster current, Accounts accounts, AccountActions actions, Programmes programmes, Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.actions = actions;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The rows of all sheets, in their order; {@code actor} is the account that imports. */
    JudgedRoster judge(List<SheetContent> sheets, String actor) {
        Map<RosterSheet, Map<String, List<String>>> before = new EnumMap<>(RosterSheet.class);
        for (RosterSheet sheet : RosterSheet.values()) {
            before.put(sheet, current.of(sheet));
        }
        List<RosterRow> rows = new ArrayList<>();
        for (SheetContent sheet : sheets) {
            rows.addAll(read(sheet, before.getOrDefault(sheet.sheet(), Map.of())));
        }
        CrossCheck cross = new CrossCheck(before, rows, accounts.disabled());
        Predicate<String> programme = code -> programmes.find(code).isPresent();
        cross.schools(programme, programmeCodes());
        cross.teachers();
        cross.accounts(actor, actions.administers(actor));
        cross.pairings(programme, programmeCodes());
        return new JudgedRoster(rows, cross.notices());
    }

    private String programmeCodes() {
        return programmes.all().stream()
                .map(cn.xieshou.programme.Programme::code)
                .reduce((a, b) -> a + "、" + b)
                .orElse("（尚无帮扶项目）");
    }

    private List<RosterRow> read(SheetContent content, Map<String, List<String>> before) {
        List<RosterRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SheetContent.Row row : content.rows()) {
            RosterRow judged = read(content, row, before);
            Integer other = judged.problems().isEmpty() ? seen.putIfAbsent(judged.key(), judged.number()) : null;
            if (other != null) {
                judged.wrong(0, "与第 " + other + " 行重复");
            }
            rows.add(judged);
        }
        return rows;
    }

    private RosterRow read(SheetContent content, SheetContent.Row row, Map<String, List<String>> before) {
        RosterSheet sheet = content.sheet();
        Map<Integer, String> problems = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        if (row.problems().containsKey(SheetContent.WHOLE_ROW)) {
            problems.put(SheetContent.WHOLE_ROW, row.problems().get(SheetContent.WHOLE_ROW));
        }
        for (int field = 0; field < sheet.fields().size(); field++) {
            values.add(read(content, row, field, problems));
        }
        List<String> old = problems.isEmpty() ? before.get(sheet.key(values)) : null;
        keepWhatHasNoColumn(content, values, old);
        if (problems.isEmpty()) {
            problems.putAll(contradictions(sheet, values));
        }
        return new RosterRow(sheet, row.number(), row.cells(), List.copyOf(values), old, problems);
    }

    private static String read(SheetContent content, SheetContent.Row row, int field, Map<Integer, String> problems) {
        int column = content.column(field);
        Field kind = content.sheet().fields().get(field);
        if (column < 0) {
            return kind.blank();
        }
        String cellProblem = row.problems().get(column);
        Reading reading = kind.read(row.cells().get(column));
        String reason = cellProblem == null ? reading.problem() : cellProblem;
        if (reason != null) {
            problems.put(field, reason);
        }
        return reading.value();
    }

    /** A column that the file does not have is not a column of blanks. */
    private static void keepWhatHasNoColumn(
            SheetContent content, List<String> values, @org.jspecify.annotations.Nullable List<String> old) {
        if (old != null) {
            for (int field = 0; field < values.size(); field++) {
                if (content.column(field) < 0) {
                    values.set(field, old.get(field));
                }
            }
        }
    }

    private Map<Integer, String> contradictions(RosterSheet sheet, List<String> values) {
        return switch (sheet) {
            case SCHOOLS -> SchoolFields.contradictions(values);
            case TEACHERS -> TeacherFields.contradictions(values, LocalDate.now(clock));
            case ACCOUNTS -> PersonFields.contradictions(values);
            case PAIRINGS ->
                values.get(PairingFields.SUPPORTING).equals(values.get(PairingFields.RECIPIENT))
                        ? Map.of(PairingFields.RECIPIENT, "受援学校不能与支援学校相同")
                        : Map.of();
        };
    }
}
