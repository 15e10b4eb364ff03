package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.roster.TestBook;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The people of the school year: three pairings under two programmes, brought by one roster file, and the bureau. Everybody
 * acts in a session of their own.
 */
final class County {

    /** Copied from the district scheme, for the cycle that begins now. */
    static final String DISTRICT = "shendu";

    static final String ADMIN = "admin";
    static final String OFFICE = "office";
    static final String PERSONNEL = "renmi";
    static final String SECONDARY_SECTION = "zhongjiao";
    static final String PRIMARY_SECTION = "chujiao";
    static final List<String> EXPERTS = List.of("pinggu.jia", "pinggu.yi");

    private static final String ADMIN_PASSWORD = "Ceshi-2026-mima";
    private static final String PASSWORD = "xue-nian-zhi-lv";
    private static final Pattern PAIRING = Pattern.compile("/pairings/(P-\\d{4}-\\d{3,})");

    /** Whom the story sends to the other school; no mail may name them. */
    static final List<String> TEACHERS = List.of("许音", "江美", "陶然", "柳琴", "魏红", "石苗", "田山", "河舟", "梅朵");

    /** By school. */
    private static final Map<String, String> PRINCIPALS = Map.of(
            "chengguan", "陈国安", "houshan", "王山", "chengdong", "孙东", "hewan", "何水", "chengxi", "韩西", "meiling", "梅松");

    private static final List<String> TEACHER =
            List.of("教师编号", "姓名", "性别", "出生日期", "学校代码", "任教学科", "职称", "农村任教年限", "骨干层级", "职务");

    private final int port;
    private final AccountPasswords passwords;
    private final WorkRunner longWork;
    private final Map<String, Traveller> people = new HashMap<>();

    County(int port, AccountPasswords passwords, WorkRunner longWork) {
        this.port = port;
        this.passwords = passwords;
        this.longWork = longWork;
    }

    /** Two schools and what they do together; people go by their account names. */
    record Pair(String id, String supporting, String recipient) {

        String supportingHead() {
            return PRINCIPALS.get(supporting);
        }

        String recipientHead() {
            return PRINCIPALS.get(recipient);
        }

        String supportingPrincipal() {
            return supporting + ".principal";
        }

        String supportingLiaison() {
            return supporting + ".liaison";
        }

        String recipientPrincipal() {
            return recipient + ".principal";
        }

        String recipientLiaison() {
            return recipient + ".liaison";
        }
    }

    Traveller person(String account) {
        return people.computeIfAbsent(account, name -> {
            if (name.equals(ADMIN)) {
                return Traveller.signedIn(port, ADMIN, ADMIN_PASSWORD);
            }
            passwords.choose(name, PASSWORD);
            return Traveller.signedIn(port, name, PASSWORD);
        });
    }

    /** The programme of the district for another three years. */
    void renewTheDistrictScheme() {
        renewTheDistrictScheme(DISTRICT, "第四轮", "2026-05-01", "2029-08-31");
    }

    void renewTheDistrictScheme(String code, String round, String startsOn, String endsOn) {
        Answer made = person(ADMIN)
                .visitor()
                .form(
                        "/programmes/new",
                        "/programmes",
                        Map.of(
                                "copyOf",
                                "district",
                                "code",
                                code,
                                "name",
                                "深度帮扶乡镇学校结对（" + round + "）",
                                "kind",
                                "CYCLE",
                                "startsOn",
                                startsOn,
                                "endsOn",
                                endsOn));
        assertThat(made.status()).as(made.toString()).isEqualTo(302);
    }

    void importTheRoster() {
        importRoster(roster());
    }

    void importRoster(byte[] book) {
        Traveller admin = person(ADMIN);
        Answer uploaded = admin.visitor().upload("/roster", "/roster", "名册.xlsx", book);
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(302);
        Answer confirmed = admin.visitor().form(uploaded.location(), uploaded.location() + "/confirm", Map.of());
        assertThat(confirmed.status())
                .as(admin.page(uploaded.location()).replaceAll("(?s)<[^>]*>\\s*", " "))
                .isEqualTo(302);
        longWork.run();
        assertThat(admin.page(confirmed.location()).replaceAll("(?s)<[^>]*>\\s*", " "))
                .contains("已完成");
    }

    /** What goes on in the background is done. */
    void finishLongWork() {
        longWork.run();
    }

    /** The youngest pairing of the recipient school, as its principal sees it. */
    Pair pair(String supporting, String recipient) {
        return PAIRING.matcher(person(recipient + ".principal").page("/pairings"))
                .results()
                .map(link -> link.group(1))
                .max(String::compareTo)
                .map(id -> new Pair(id, supporting, recipient))
                .orElseThrow();
    }

    private static byte[] roster() {
        TestBook book = new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("chengguan", "城关实验小学", "小学", "城区")
                .row("houshan", "后山中心小学", "小学", "农村")
                .row("chengdong", "城东中学", "初中", "城区")
                .row("hewan", "河湾中学", "初中", "农村")
                .row("chengxi", "城西小学", "小学", "城区")
                .row("meiling", "梅岭小学", "小学", "农村")
                .sheet("结对", TestBook.PAIRING)
                .row(DISTRICT, "chengguan", "houshan", "")
                .row("county", "chengdong", "hewan", "")
                .row("county", "chengxi", "meiling", "");
        people(book);
        teachers(book);
        return book.bytes();
    }

    private static void people(TestBook book) {
        book.sheet("账号", TestBook.ACCOUNT)
                .row(OFFICE, "周文", "领导小组办公室", "", OFFICE + Letters.DOMAIN)
                .row(PERSONNEL, "吴敏", "人秘股", "", PERSONNEL + Letters.DOMAIN)
                .row(SECONDARY_SECTION, "郑立", "中教股", "", SECONDARY_SECTION + Letters.DOMAIN)
                .row(PRIMARY_SECTION, "冯雨", "初教股", "", PRIMARY_SECTION + Letters.DOMAIN);
        EXPERTS.forEach(expert ->
                book.row(expert, "专家" + "甲乙".charAt(EXPERTS.indexOf(expert)), "评估专家", "", expert + Letters.DOMAIN));
        PRINCIPALS.forEach((school, name) -> {
            String head = school + ".principal";
            String liaison = school + ".liaison";
            book.row(head, name, "校长", school, head + Letters.DOMAIN);
            book.row(liaison, "联络员" + name.charAt(0), "帮扶联络人", school, liaison + Letters.DOMAIN);
        });
    }

    /** CX3 becomes 40 on 1 September 2026: too old by a day, unless she volunteers. */
    private static void teachers(TestBook book) {
        book.sheet("教师", TEACHER)
                .row("CG1", "许音", "女", "1990-03-02", "chengguan", "音乐", "一级", "2", "县级", "")
                .row("CG2", "曹体", "男", "1985-10-20", "chengguan", "体育", "一级", "0", "无", "")
                .row("CG3", "严导", "男", "1979-01-15", "chengguan", "语文", "高级", "0", "校级", "教导主任")
                .row("HS1", "石苗", "女", "1995-05-05", "houshan", "音乐", "二级", "4", "无", "")
                .row("HS2", "田山", "男", "1988-08-08", "houshan", "数学", "一级", "9", "无", "总务主任")
                .row("CD1", "江美", "女", "1992-07-09", "chengdong", "美术", "一级", "1", "校级", "")
                .row("CD2", "高远", "男", "1983-12-01", "chengdong", "物理", "一级", "3", "县级", "")
                .row("HW1", "河舟", "男", "1994-04-04", "hewan", "美术", "二级", "5", "无", "")
                .row("CD3", "陶然", "女", "1993-03-15", "chengdong", "美术", "二级", "0", "校级", "")
                .row("CX1", "柳琴", "女", "1991-11-11", "chengxi", "音乐", "一级", "0", "县级", "")
                .row("CX2", "舒画", "女", "1989-02-28", "chengxi", "美术", "一级", "6", "校级", "")
                .row("CX3", "魏红", "女", "1986-09-01", "chengxi", "音乐", "高级", "1", "县级", "")
                .row("ML1", "梅朵", "女", "1996-06-06", "meiling", "音乐", "二级", "3", "无", "");
    }
}
