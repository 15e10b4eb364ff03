package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.roster.TestBook;
import java.util.List;
import java.util.Map;

/** Who comes in the second school year: more teachers, the leading group, and experts who know one of the schools too well. */
record Newcomers(Scene scene) {

    static final String LEADER = "leader";

    /** Taught at the supporting school before. */
    static final String FORMER_COLLEAGUE = "pinggu.bing";

    /** Works at a school that the supporting school has lately been paired with. */
    static final String PARTNERS_COLLEAGUE = "pinggu.ding";

    private static final String PARTNER = "fengshan";

    private static final String NAMES = "甲乙丙丁戊己庚辛";

    private static final List<String> TEACHER =
            List.of("教师编号", "姓名", "性别", "出生日期", "学校代码", "任教学科", "职称", "农村任教年限", "骨干层级", "职务");

    void arrive() {
        TestBook book = new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row(PARTNER, "凤山小学", "小学", "农村")
                .sheet("结对", TestBook.PAIRING)
                .row(County.DISTRICT, "chengguan", PARTNER, "")
                .sheet("账号", TestBook.ACCOUNT)
                .row(LEADER, "郑组", "领导小组", "", LEADER + Letters.DOMAIN)
                .row(FORMER_COLLEAGUE, "专家丙", "评估专家", "", FORMER_COLLEAGUE + Letters.DOMAIN)
                .row(PARTNERS_COLLEAGUE, "专家丁", "评估专家", "", PARTNERS_COLLEAGUE + Letters.DOMAIN)
                .row(PARTNER + ".principal", "丰凤", "校长", PARTNER, PARTNER + ".principal" + Letters.DOMAIN)
                .row(PARTNER + ".liaison", "联络员丰", "帮扶联络人", PARTNER, PARTNER + ".liaison" + Letters.DOMAIN)
                .sheet("教师", TEACHER);
        for (int i = 0; i < NAMES.length(); i++) {
            String number = String.valueOf(i + 4);
            char name = NAMES.charAt(i);
            book.row("CG" + number, "城" + name, "女", "1996-03-02", "chengguan", "音乐", "一级", "2", "县级", "")
                    .row("HS" + number, "山" + name, "男", "1995-05-05", "houshan", "音乐", "二级", "4", "无", "");
        }
        scene.county().importRoster(book.bytes());
    }

    /** The office notes whom they must not judge. */
    void areKnownToHaveTies() {
        isTied(FORMER_COLLEAGUE, "chengguan", "2024年以前在该校任教");
        isTied(PARTNERS_COLLEAGUE, PARTNER, "现在该校任教");
    }

    private void isTied(String account, String school, String note) {
        String page = "/settings/evaluations";
        scene.sends(County.OFFICE, page, page + "/ties", Map.of("account", account, "school", school, "note", note));
    }

    /** The new pairing does not last: its school is merged into another. */
    Pair partner() {
        return scene.county().pair("chengguan", PARTNER);
    }
}
