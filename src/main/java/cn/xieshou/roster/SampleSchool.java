package cn.xieshou.roster;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.IdCard;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.shared.SchoolLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A sample school with invented teachers: urban ones strong, rural ones short of music, PE and art. Always the same. */
final class SampleSchool {

    private static final String SURNAMES = "陈林黄张吴李王郑苏许刘杨曾郭赖徐连温颜涂叶周谢庄曹方彭蒋邓罗";
    private static final String FEMALE = "秀玉丽梅芳燕琼华慧娟淑敏静雅婷萍彩霞月莲";
    private static final String MALE = "建国志伟明强军文华海东辉平勇斌锋立春金龙";

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "小学", List.of("语文", "数学", "英语", "科学", "道德与法治", "体育", "音乐", "美术", "信息技术"),
            "初中", List.of("语文", "数学", "英语", "物理", "化学", "道德与法治", "历史", "地理", "生物", "体育", "音乐", "美术"),
            "综合", List.of("语文", "数学", "英语", "物理", "化学", "生物", "思想政治", "历史", "地理", "体育", "音乐", "美术", "信息技术", "心理健康"));

    private static final List<String> SPECIAL = List.of("音乐", "体育", "美术", "信息技术", "心理健康");

    /** The day that the profile's figures are from. */
    private static final LocalDate COUNTED = LocalDate.of(2026, 1, 1);

    /** There is no such region: nobody's number. */
    private static final String REGION = "99%04d";

    private final String code;
    private final String name;
    private final SchoolLevel level;
    private final Setting setting;
    private final String parent;
    private final String programme;
    private final String township;
    private final BigDecimal km;
    private final List<String> subjects;
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
        this.subjects = SUBJECTS.getOrDefault(line[7], List.of());
        this.random = new Random(code.hashCode());
        int size = urban() ? 28 + random.nextInt(13) : 12 + random.nextInt(11);
        this.teachers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            teachers.add(teacher(i));
        }
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
                .filter(teacher -> teacher.birthDate().isAfter(COUNTED.minusYears(35)))
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

    private Teacher teacher(int index) {
        Sex sex = random.nextInt(10) < 4 ? Sex.MALE : Sex.FEMALE;
        int age = (index < 2 ? 42 : 27) + random.nextInt(index < 2 ? 12 : 32);
        LocalDate born = LocalDate.of(COUNTED.getYear() - age, 1, 1).plusDays(random.nextInt(365));
        int years = Math.max(0, age - 23);
        TeacherTitle title = title(years);
        return new Teacher(
                code.toUpperCase(java.util.Locale.ROOT) + "-" + (index + 1 < 10 ? "0" : "") + (index + 1),
                code,
                personName(sex),
                sex,
                born,
                idCard(born, index, sex),
                subject(index),
                title,
                education(),
                urban() ? Math.min(years, random.nextInt(6)) : Math.max(0, years - random.nextInt(5)),
                backbone(title, index),
                post(index),
                phone());
    }

    private String personName(Sex sex) {
        String given = sex == Sex.MALE ? MALE : FEMALE;
        return String.valueOf(pick(SURNAMES)) + pick(given) + pick(given);
    }

    private char pick(String from) {
        return from.charAt(random.nextInt(from.length()));
    }

    /** Rural schools have nobody trained for the last subjects of the list, music and art among them. */
    private String subject(int index) {
        int taught = urban() ? subjects.size() : Math.max(5, subjects.size() - 3);
        return subjects.get(index % taught);
    }

    private TeacherTitle title(int years) {
        int chance = random.nextInt(10) + (urban() ? 2 : 0);
        if (years >= 15 && chance >= 6) {
            return urban() && chance == 11 ? TeacherTitle.FULL_SENIOR : TeacherTitle.SENIOR;
        }
        if (years >= 8) {
            return TeacherTitle.FIRST;
        }
        return years >= 2 ? TeacherTitle.SECOND : TeacherTitle.NONE;
    }

    private String education() {
        int chance = random.nextInt(20);
        if (urban()) {
            return chance == 0 ? "研究生" : chance < 19 ? "本科" : "专科";
        }
        return chance < 14 ? "本科" : "专科";
    }

    /** Urban schools always have some below the age limits: one goes every year, another when that one leaves (R-SEC-3). */
    private Backbone backbone(TeacherTitle title, int index) {
        int chance = random.nextInt(20) + (urban() ? 5 : 0);
        if (!title.intermediateOrAbove() || chance < 15) {
            return urban() && title == TeacherTitle.FIRST && index % 2 == 0 ? Backbone.SCHOOL : Backbone.NONE;
        }
        return chance >= 24 ? Backbone.CITY : chance >= 20 ? Backbone.COUNTY : Backbone.SCHOOL;
    }

    private static String post(int index) {
        return switch (index) {
            case 0 -> "校长";
            case 1 -> "教务主任";
            case 2 -> "政教主任";
            case 3 -> "教研组长";
            default -> "教师";
        };
    }

    private String idCard(LocalDate born, int index, Sex sex) {
        int order = index * 2 + (sex == Sex.MALE ? 1 : 0);
        String seventeen = REGION.formatted(Math.floorMod(code.hashCode(), 10_000))
                + born.toString().replace("-", "")
                + "%03d".formatted(order);
        return seventeen + IdCard.check(seventeen);
    }

    private String phone() {
        return "138000" + "%05d".formatted(random.nextInt(100_000));
    }

    private Person person(int index, String suffix, Role role) {
        Teacher teacher = teachers.get(index);
        String account = code + "." + suffix;
        return new Person(account, teacher.name(), role, code, account + SampleRoster.MAIL_DOMAIN, teacher.phone());
    }
}
