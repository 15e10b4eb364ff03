package cn.xieshou.ledger;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People of a school as somebody types them: names with 、 between them, a namesake with the staff number in brackets. Whoever is not
 * in the directory took part in nothing (R-ACT-1).
 */
@Component
public class TypedNames {

    static final int MOST = 60;

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\s]+");
    private static final Pattern WITH_NUMBER = Pattern.compile("(.+)[(（](.+)[)）]");

    private final Teachers teachers;
    private final Directory directory;

    TypedNames(Teachers teachers, Directory directory) {
        this.teachers = teachers;
        this.directory = directory;
    }

    /** Those who were meant; what is not clear is told at the field. */
    public List<Participant> read(TypedFields fields, String field, Side side, String school, @Nullable String typed) {
        return read(fields, field, side.label() + "参加人员", side, school, typed);
    }

    /** @param label what the field is called */
    public List<Participant> read(
            TypedFields fields, String field, String label, Side side, String school, @Nullable String typed) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(BETWEEN.split(Text.clean(typed))));
        names.remove("");
        if (names.isEmpty()) {
            return List.of();
        }
        if (names.size() > MOST) {
            fields.wrong(field, label, "最多填写" + MOST + "人，其余的写在活动内容里");
            return List.of();
        }
        List<Participant> known = known(side, school);
        List<Participant> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        names.forEach(name -> {
            List<Participant> meant = meant(known, name);
            if (meant.size() == 1) {
                found.add(meant.get(0));
            } else {
                problems.add(problem(name, meant, school));
            }
        });
        if (!problems.isEmpty()) {
            fields.wrong(field, label, String.join("；", problems));
        }
        return found.stream().distinct().toList();
    }

    /** How a participant is typed again: with the number if the school has a namesake. */
    public String typed(List<Participant> people, Side side, String school) {
        List<Participant> known = known(side, school);
        return people.stream()
                .filter(person -> person.side() == side)
                .map(person -> typed(known, person))
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    private static List<Participant> meant(List<Participant> known, String typed) {
        Matcher numbered = WITH_NUMBER.matcher(typed);
        String name = numbered.matches() ? numbered.group(1).strip() : typed;
        Optional<String> number =
                numbered.matches() ? Optional.of(numbered.group(2).strip()) : Optional.empty();
        return known.stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> number.isEmpty() || number.get().equals(one.staffNumber()))
                .toList();
    }

    private String problem(String name, List<Participant> meant, String school) {
        return meant.isEmpty()
                ? "“" + name + "”不在" + directory.schoolName(school) + "的教师名册里，请核对姓名"
                : "“" + name + "”有" + meant.size() + "位，请写成“姓名（工号）”，例如“" + name + "（"
                        + meant.get(0).staffNumber() + "）”";
    }

    /** Whom one may choose in a school, by subject; those who lead it and do not teach come last. */
    public List<Choosable> choosable(Side side, String school) {
        List<Teacher> teaching = teachers.ofSchool(school);
        List<Participant> known = known(side, school, teaching);
        Map<String, String> subjects = teaching.stream()
                .collect(Collectors.toMap(Teacher::staffNumber, teacher -> Text.clean(teacher.subject())));
        return known.stream()
                .map(one -> new Choosable(
                        typed(known, one),
                        subjects.getOrDefault(Objects.requireNonNullElse(one.staffNumber(), ""), "")))
                .sorted(Choosable.ORDER)
                .toList();
    }

    private static String typed(List<Participant> known, Participant person) {
        return meant(known, person.name()).size() > 1 && person.staffNumber() != null
                ? person.name() + "（" + person.staffNumber() + "）"
                : person.name();
    }

    private List<Participant> known(Side side, String school) {
        return known(side, school, teachers.ofSchool(school));
    }

    /** The teachers, and those who lead the school and are not among them. */
    private List<Participant> known(Side side, String school, List<Teacher> list) {
        Stream<Participant> teaching =
                list.stream().map(teacher -> new Participant(side, teacher.name(), teacher.staffNumber()));
        Set<String> names = Set.copyOf(list.stream().map(Teacher::name).toList());
        Stream<Participant> leading = Stream.of(Role.PRINCIPAL, Role.LIAISON)
                .flatMap(role -> directory.membersOf(role.group(school)).stream())
                .map(Person::name)
                .distinct()
                .filter(name -> !names.contains(name))
                .map(name -> new Participant(side, name, null));
        return Stream.concat(teaching, leading).toList();
    }
}
