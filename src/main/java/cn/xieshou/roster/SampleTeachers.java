package cn.xieshou.roster;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.IdCard;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Invents the teachers of a {@link SampleSchool}; the same random numbers make the same people. */
final class SampleTeachers {

    /** The day that figures and ages are from. */
    static final LocalDate COUNTED = LocalDate.of(2026, 1, 1);

    private static final String SURNAMES = "陈林黄张吴李王郑苏许刘杨曾郭赖徐连温颜涂叶周谢庄曹方彭蒋邓罗";
    private static final String FEMALE = "秀玉丽梅芳燕琼华慧娟淑敏静雅婷萍彩霞月莲";
    private static final String MALE = "建国志伟明强军文华海东辉平勇斌锋立春金龙";

    /** There is no such region: nobody's number. */
    private static final String REGION = "99%04d";

    private final String code;
    private final boolean urban;
    private final List<String> subjects;
    private final Random random;

    /** @param subjects what a whole school teaches, those that rural ones lack at the end */
    SampleTeachers(String code, boolean urban, List<String> subjects, Random random) {
        this.code = code;
        this.urban = urban;
        this.subjects = subjects;
        this.random = random;
    }

    List<Teacher> invent(int size) {
        return IntStream.range(0, size).mapToObj(this::teacher).toList();
    }

    private Teacher teacher(int index) {
        Sex sex = random.nextInt(10) < 4 ? Sex.MALE : Sex.FEMALE;
        int age = (index < 2 ? 42 : 27) + random.nextInt(index < 2 ? 12 : 32);
        LocalDate born = LocalDate.of(COUNTED.getYear() - age, 1, 1).plusDays(random.nextInt(365));
        int years = Math.max(0, age - 23);
        TeacherTitle title = title(years);
        return new Teacher(
                code.toUpperCase(Locale.ROOT) + "-" + (index + 1 < 10 ? "0" : "") + (index + 1),
                code,
                personName(sex),
                sex,
                born,
                idCard(born, index, sex),
                subject(index),
                title,
                education(),
                urban ? Math.min(years, random.nextInt(6)) : Math.max(0, years - random.nextInt(5)),
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
        int taught = urban ? subjects.size() : Math.max(5, subjects.size() - 3);
        return subjects.get(index % taught);
    }

    private TeacherTitle title(int years) {
        int chance = random.nextInt(10) + (urban ? 2 : 0);
        if (years >= 15 && chance >= 6) {
            return urban && chance == 11 ? TeacherTitle.FULL_SENIOR : TeacherTitle.SENIOR;
        }
        if (years >= 8) {
            return TeacherTitle.FIRST;
        }
        return years >= 2 ? TeacherTitle.SECOND : TeacherTitle.NONE;
    }

    private String education() {
        int chance = random.nextInt(20);
        if (urban) {
            return chance == 0 ? "研究生" : chance < 19 ? "本科" : "专科";
        }
        return chance < 14 ? "本科" : "专科";
    }

    /** Urban schools always have some below the age limits: one goes every year, another when that one leaves (R-SEC-3). */
    private Backbone backbone(TeacherTitle title, int index) {
        int chance = random.nextInt(20) + (urban ? 5 : 0);
        if (!title.intermediateOrAbove() || chance < 15) {
            return urban && title == TeacherTitle.FIRST && index % 2 == 0 ? Backbone.SCHOOL : Backbone.NONE;
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
}
