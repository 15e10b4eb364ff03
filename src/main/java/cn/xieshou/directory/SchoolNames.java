package cn.xieshou.directory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What schools are called where those of several programmes stand side by side. */
public final class SchoolNames {

    private SchoolNames() {}

    /** A school by what tells it apart. */
    public record Placed(String code, String name, @Nullable String township) {

        private String withPlace() {
            return name + "（" + Objects.requireNonNullElse(township, code) + "）";
        }
    }

    /** Names by code; where two schools share one, with the township or else the code: «实验小学（巷口镇）». */
    public static Map<String, String> toldApart(Collection<School> schools) {
        return apart(schools.stream()
                .map(school -> new Placed(
                        school.code(), school.name(), school.profile().township()))
                .toList());
    }

    /** The same, in the order of {@code schools}. */
    public static Map<String, String> apart(Collection<Placed> schools) {
        Map<String, Long> times = schools.stream().collect(groupingBy(Placed::name, counting()));
        return schools.stream()
                .collect(toMap(
                        Placed::code,
                        school -> times.getOrDefault(school.name(), 0L) == 1 ? school.name() : school.withPlace(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }
}
