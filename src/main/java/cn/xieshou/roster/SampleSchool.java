package cn.xieshou.roster;

import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.shared.SchoolLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A sample school with invented teachers: urban ones strong, rural ones short of music, PE and art. Always the same. */
final class SampleSchool {

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "小学", List.of("语文", "数学", "英语", "科学", "道德与法治", "体育", "音乐", "美术", "信息技术"),
            "初中", List.of("语文", "数学", "英语", "物理", "化学", "道德与法治", "历史", "地理", "生物", "体育", "音乐", "美术"),
            "综合", List.of("语文", "数学", "英语", "物理", "化学", "生物", "思想政治", "历史", "地理", "体育", "音乐", "美术", "信息技术", "心理健康"));

    private static final List<String> SPECIAL = List.of("音乐", "体育", "美术", "信息技术", "心理健康");

    private final String code;
    private final String name;
    private final SchoolLevel level;
    private final Setting setting;
    private final String parent;
    private final String programme;
    private final String township;
    private final BigDecimal km;
    private final Random random;
    private final List<Teacher> teachers;

    SampleSchool(String programme, String[] line) {
        this.programme = programme;
        this.code = line[0];
        this.name = line[1];
        this.level = Arrays.stream(SchoolLevel.values())
                .filter(value -> value.label().equals(line[2]))
                .findFirst()
                .orElseThrow();
        this.setting = line[3].equals("城区") ? Setting.URBAN : Setting.RURAL;
        this.parent = line[4];
        this.township = line[5];
        this.km = new BigDecimal(line[6]);
        this.random = new Random(code.hashCode());
        int size = urban() ? 28 + random.nextInt(13) : 12 + random.nextInt(11);
        this.teachers =
                new SampleTeachers(code, urban(), SUBJECTS.getOrDefault(line[7], List.of()), random).invent(size);
    }

    List<Teacher> teachers() {
        return teachers;
    }

    /** Principal and liaison are the first two teachers. */
    List<Person> staff() {
        return List.of(person(0, "principal", Role.PRINCIPAL), person(1, "liaison", Role.LIAISON));
    }

    School school() {
        return new School(code, name, level, setting, parent.isEmpty() ? null : parent, programme, profile());
    }

    private SchoolProfile profile() {
        int count = teachers.size();
        int senior = (int) teachers.stream()
                .filter(teacher ->
                        teacher.title() == TeacherTitle.SENIOR || teacher.title() == TeacherTitle.FULL_SENIOR)
                .count();
        int untitled = (int) teachers.stream()
                .filter(teacher -> teacher.title() == TeacherTitle.NONE)
                .count();
        int young = (int) teachers.stream()
                .filter(teacher -> teacher.birthDate().isAfter(SampleTeachers.COUNTED.minusYears(35)))
                .count();
        int classes = Math.max(6, count * 2 / 5);
        int site = (urban() ? 900 : 1400) * classes;
        return new SchoolProfile(
                township,
                km,
                classes,
                count,
                classes * (urban() ? 46 : 24) + random.nextInt(40),
                senior,
                count - senior - untitled,
                young,
                degreeShare(),
                site,
                site * 2 / 5,
                site / 4,
                urban() ? "实验室4间、计算机教室2间、录播教室1间、音乐教室2间、美术教室2间" : "实验室1间、计算机教室1间",
                specialists());
    }

    private BigDecimal degreeShare() {
        long degrees = teachers.stream()
                .filter(teacher -> "本科".equals(teacher.education()) || "研究生".equals(teacher.education()))
                .count();
        return BigDecimal.valueOf(degrees * 100.0 / teachers.size()).setScale(1, RoundingMode.HALF_UP);
    }

    private Map<String, Integer> specialists() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String subject : SPECIAL) {
            counts.put(subject, (int) teachers.stream()
                    .filter(teacher -> teacher.subject().equals(subject))
                    .count());
        }
        return counts;
    }

    private boolean urban() {
        return setting == Setting.URBAN;
    }

    private Person person(int index, String suffix, Role role) {
        Teacher teacher = teachers.get(index);
        String account = code + "." + suffix;
        return new Person(account, teacher.name(), role, code, account + SampleRoster.MAIL_DOMAIN, teacher.phone());
    }
}
