package cn.xieshou.directory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** What schools are called where those of several programmes stand side by side. */
public final class SchoolNames {

    private SchoolNames() {}

    /** Names by code; where two schools share one, with the township or else the code: «实验小学（巷口镇）». */
    public static Map<String, String> toldApart(Collection<School> schools) {
        Map<String, Long> times = schools.stream().collect(groupingBy(School::name, counting()));
        return schools.stream()
                .collect(toMap(
                        School::code,
                        school -> times.getOrDefault(school.name(), 0L) == 1 ? school.name() : withPlace(school)));
    }

    private static String withPlace(School school) {
        return school.name() + "（" + Objects.requireNonNullElse(school.profile().township(), school.code()) + "）";
    }
}
