package cn.xieshou.portal;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The people and schools that the portal's tests look at pages with, made once for the whole test run. */
final class Town {

    static final String PASSWORD = "portal-2026-tests";

    private static boolean built;
    private static Pairing ours;
    private static Pairing foreign;

    private Town() {}

    /** The pairing of 城东小学 and 山口小学, in its survey. */
    static Pairing ours(ApplicationContext context) {
        build(context);
        return ours;
    }

    /** The pairing of two other schools. */
    static Pairing foreign(ApplicationContext context) {
        build(context);
        return foreign;
    }

    private static synchronized void build(ApplicationContext context) {
        if (built) {
            return;
        }
        new TransactionTemplate(context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .executeWithoutResult(status -> populate(context));
        built = true;
    }

    private static void populate(ApplicationContext context) {
        context.getBean(SchoolRegister.class)
                .add(List.of(
                        school("pt-chengdong", "城东小学", Setting.URBAN),
                        school("pt-shankou", "山口小学", Setting.RURAL),
                        school("pt-chengxi", "城西小学", Setting.URBAN),
                        school("pt-heping", "和平小学", Setting.RURAL)));
        for (String school : List.of("pt-chengdong", "pt-shankou", "pt-chengxi", "pt-heping")) {
            add(context, school + ".principal", "王校长", Role.PRINCIPAL, school);
            add(context, school + ".liaison", "李联络", Role.LIAISON, school);
        }
        add(context, "pt-office", "周主任", Role.OFFICE, null);
        add(context, "pt-chujiao", "吴股长", Role.PRIMARY_SECTION, null);
        add(context, "pt-leader", "郑组长", Role.LEADING_GROUP, null);
        add(context, "pt-admin", "系统管理员", Role.ADMINISTRATOR, null);
        ours = pair(context, "pt-chengdong", "pt-shankou");
        foreign = pair(context, "pt-chengxi", "pt-heping");
    }

    private static Pairing pair(ApplicationContext context, String supporting, String recipient) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return context.getBean(Pairings.class)
                .register(new NewPairing("county", supporting, recipient, null, today, "pt-office"));
    }

    private static void add(
            ApplicationContext context, String account, String name, Role role, @Nullable String school) {
        Accounts accounts = context.getBean(Accounts.class);
        accounts.add(List.of(new Person(account, name, role, school, account + "@example.invalid", null)));
        accounts.setPassword(account, PASSWORD);
        context.getBean(AccountPasswords.class).choose(account, PASSWORD);
    }

    private static School school(String code, String name, Setting setting) {
        return new School(code, name, SchoolLevel.PRIMARY, setting, null, null, SchoolProfile.EMPTY);
    }
}
