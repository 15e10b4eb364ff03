package cn.xieshou.workflow.form;

import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values of a submission that its form refuses, as far as the domain can be asked what else it would refuse: so that people hear of
 * both at once. Of a text that does not hold what would hold is here, which is nothing unless it is too long; anything else that does not
 * hold is absent, as if nothing had been typed.
 *
 * @param rows list key → where each row stood as submitted
 * @param broken the fields that the form refuses
 * @param whole lists of which the domain sees every row, and nothing but texts was wrong in them
 * @param lists keys of all lists
 */
public record Trial(
        Map<String, Object> values,
        Map<String, List<Integer>> rows,
        Set<String> broken,
        Set<String> whole,
        Set<String> lists) {

    private static final Pattern CELL = Pattern.compile("([^\\[]+)\\[(\\d+)]\\.(.+)");

    /** What of the domain's reasons does not come from what the form has refused already; in the rows of the screen. */
    public List<Problem> worth(List<Problem> said) {
        return said.stream()
                .map(problem -> problem.onScreen(rows))
                .filter(problem -> !broken.contains(problem.field()))
                .filter(problem -> !lists.contains(problem.field()) || whole.contains(problem.field()))
                .toList();
    }

    /**
     * With every row first, then without the rows in which something was refused: what can be asked of one may fail with the other.
     * None where something came that is no field of the form: that was sent by nobody who wants to know.
     */
    static List<Trial> of(List<FormField> fields, FormResult result) {
        Map<String, String> held = result.problems().stream()
                .collect(Collectors.toMap(
                        FormResult.FieldProblem::field, FormResult.FieldProblem::held, (one, other) -> one));
        Set<String> broken = held.keySet();
        Map<String, FormField> lists = fields.stream()
                .filter(FormField::isList)
                .collect(Collectors.toMap(FormField::key, Function.identity()));
        if (!broken.stream().allMatch(field -> isField(field, fields, lists))) {
            return List.of();
        }
        Map<String, Object> blank = copy(result.values());
        fields.stream()
                .filter(field -> broken.contains(field.key()) && isText(field))
                .forEach(field -> blank.put(field.key(), held.getOrDefault(field.key(), "")));
        Set<String> odd = odd(broken, lists);
        boolean cells = broken.stream().anyMatch(field -> CELL.matcher(field).matches());
        lists.values().forEach(list -> fill(list, held, result.rows(), blank));
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(blank, result.rows(), broken, whole(broken, lists.keySet(), odd), lists.keySet()));
        if (cells) {
            trials.add(withoutBrokenRows(blank, result.rows(), broken, lists));
        }
        return trials;
    }

    private static boolean isField(String name, List<FormField> fields, Map<String, FormField> lists) {
        Matcher cell = CELL.matcher(name);
        List<FormField> among = fields;
        if (cell.matches()) {
            FormField list = lists.get(cell.group(1));
            among = list == null ? List.of() : list.columns();
        }
        String key = cell.matches() ? cell.group(3) : name;
        return among.stream().anyMatch(field -> field.key().equals(key));
    }

    /** Lists with something wrong that is no text. */
    private static Set<String> odd(Set<String> broken, Map<String, FormField> lists) {
        return lists.values().stream()
                .filter(list -> broken.stream().anyMatch(field -> field.equals(list.key()) || isOddCell(field, list)))
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static boolean isOddCell(String field, FormField list) {
        Matcher cell = CELL.matcher(field);
        return cell.matches()
                && cell.group(1).equals(list.key())
                && list.columns().stream().noneMatch(column -> column.key().equals(cell.group(3)) && isText(column));
    }

    /** What is said of a list as a whole holds if every list but itself is fine, and of itself nothing but a text was refused. */
    private static Set<String> whole(Set<String> broken, Set<String> lists, Set<String> odd) {
        Set<String> touched = lists.stream()
                .filter(list -> broken.stream().anyMatch(field -> field.equals(list) || field.startsWith(list + "[")))
                .collect(Collectors.toSet());
        return lists.stream()
                .filter(list -> !odd.contains(list) && touched.stream().allMatch(list::equals))
                .collect(Collectors.toSet());
    }

    private static void fill(
            FormField list, Map<String, String> held, Map<String, List<Integer>> rows, Map<String, Object> values) {
        List<Integer> places = rows.getOrDefault(list.key(), List.of());
        if (values.get(list.key()) instanceof List<?> found) {
            for (int i = 0; i < found.size(); i++) {
                String row = list.key() + "[" + places.get(i) + "].";
                Map<String, Object> cells = cells(Objects.requireNonNull(found.get(i)));
                list.columns().stream()
                        .filter(column -> isText(column) && held.containsKey(row + column.key()))
                        .forEach(column -> cells.put(column.key(), held.getOrDefault(row + column.key(), "")));
            }
        }
    }

    /** Of lists to which people add rows; in others a row missing would be another's place. */
    private static Trial withoutBrokenRows(
            Map<String, Object> values,
            Map<String, List<Integer>> rows,
            Set<String> broken,
            Map<String, FormField> lists) {
        Map<String, Object> left = copy(values);
        Map<String, List<Integer>> places = new LinkedHashMap<>(rows);
        lists.forEach((key, list) -> {
            if (!FormRows.isFixed(list) && left.get(key) instanceof List<?> found) {
                List<Object> fine = new ArrayList<>();
                List<Integer> stood = new ArrayList<>();
                for (int i = 0; i < found.size(); i++) {
                    int place = rows.getOrDefault(key, List.of()).get(i);
                    if (broken.stream().noneMatch(field -> field.startsWith(key + "[" + place + "]"))) {
                        fine.add(Objects.requireNonNull(found.get(i)));
                        stood.add(place);
                    }
                }
                left.put(key, fine);
                places.put(key, stood);
            }
        });
        Set<String> untouched = whole(broken, lists.keySet(), Set.of()).stream()
                .filter(list -> broken.stream().noneMatch(field -> field.startsWith(list + "[")))
                .collect(Collectors.toSet());
        return new Trial(left, places, broken, untouched, lists.keySet());
    }

    private static boolean isText(FormField field) {
        return field.type().startsWith("text")
                && !field.isDisabled()
                && !field.json().path("readonly").asBoolean();
    }

    private static Map<String, Object> copy(Map<String, Object> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, value instanceof List<?> list ? copy(list) : value));
        return copy;
    }

    private static List<Object> copy(List<?> list) {
        return list.stream()
                .map(one -> one instanceof Map<?, ?> row ? new LinkedHashMap<>(row) : one)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cells(Object row) {
        return (Map<String, Object>) row;
    }
}
