package cn.xieshou.directory;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts one by one on pages, by the rules of the roster: added, renamed, given another role or school, taken over. Nobody does
 * it to the own account, and only administrators give the roles that are theirs to keep.
 */
@Service
@Transactional
public class AccountEditing {

    private final Accounts accounts;
    private final AccountActions actions;
    private final EngineAccounts engine;
    private final PersonRepository persons;
    private final SchoolRepository schools;

    AccountEditing(
            Accounts accounts,
            AccountActions actions,
            EngineAccounts engine,
            PersonRepository persons,
            SchoolRepository schools) {
        this.accounts = accounts;
        this.actions = actions;
        this.engine = engine;
        this.persons = persons;
        this.schools = schools;
    }

    /**
     * What became of what was typed.
     *
     * @param person as it is stored now, null if nothing was stored
     * @param problems Chinese reasons by field, empty if it was stored
     */
    public record Edited(@Nullable Person person, Map<String, String> problems) {}

    /** The roles that {@code actor} may give. */
    @Transactional(readOnly = true)
    public List<Role> roles(String actor) {
        boolean all = actions.administers(actor);
        return Arrays.stream(Role.values())
                .filter(role -> all || !AccountActions.reserved(role))
                .toList();
    }

    /**
     * Adds an account without a password; the link to choose one goes to its address, if it has one.
     *
     * @param typed what was typed, by key of the field
     */
    public Edited add(String actor, Map<String, String> typed) {
        TypedAccount form = new TypedAccount(typed);
        Optional<Role> role = form.role(roles(actor));
        String school = role.map(one -> school(form, one, "")).orElse(null);
        return added(form, role.orElse(null), school);
    }

    /** Gives a person another name, role or school; what stood on the former place goes to whom it belongs. */
    public Edited place(String actor, Person person, Map<String, String> typed) {
        TypedAccount form = new TypedAccount(typed);
        String name = form.value(TypedAccount.NAME);
        Optional<Role> role = form.role(roles(actor));
        String school = role.map(one -> school(form, one, person.account())).orElse(null);
        if (!form.isRight()) {
            return new Edited(null, form.problems());
        }
        persons.lock(List.of(person.account()));
        return changed(new Person(person.account(), name, role.orElseThrow(), school, person.email(), person.phone()));
    }

    /**
     * Brings somebody to the place of {@code former}: the account that is typed, or a new one of that name.
     *
     * @param typed account and, for a new one, name, email and phone
     */
    public Edited successor(String actor, Person former, Map<String, String> typed) {
        TypedAccount form = new TypedAccount(typed);
        String account = form.value(TypedAccount.ACCOUNT);
        persons.lock(List.of(former.account(), account));
        if (persons.disabled(former.account())) {
            form.problem(TypedAccount.ACCOUNT, "原来的账号已停用，没有可以交接的");
        }
        Optional<Person> known = persons.find(account);
        if (known.isEmpty()) {
            return added(form, former.role(), former.school());
        }
        refuse(form, actor, former, known.get());
        return form.isRight() ? changed(in(former, known.get())) : new Edited(null, form.problems());
    }

    private void refuse(TypedAccount form, String actor, Person former, Person successor) {
        String account = successor.account();
        String name = Text.spelled(form.raw(TypedAccount.NAME));
        if (account.equals(former.account())) {
            form.problem(TypedAccount.ACCOUNT, "接任人不能是原任本人");
        } else if (account.equals(actor)) {
            form.problem(TypedAccount.ACCOUNT, "不能由自己接任，请由另一位管理人员办理");
        } else if (persons.disabled(account)) {
            form.problem(TypedAccount.ACCOUNT, "这个账号已停用，请先恢复使用");
        } else {
            actions.whyNotKeep(actor, successor).ifPresent(why -> form.problem(TypedAccount.ACCOUNT, why));
        }
        int tasks = successor.group().equals(former.group()) ? 0 : actions.openTasks(account);
        if (tasks > 0) {
            form.problem(TypedAccount.ACCOUNT, "这个账号在原岗位还有 " + tasks + " 项待办，请先办结或交接");
        }
        if (!name.isEmpty() && !name.equals(successor.name())) {
            form.problem(TypedAccount.NAME, "这个账号是“" + successor.name() + "”的，请核对账号或姓名");
        }
    }

    private static Person in(Person former, Person successor) {
        return new Person(
                successor.account(),
                successor.name(),
                former.role(),
                former.school(),
                successor.email(),
                successor.phone());
    }

    private Edited changed(Person person) {
        accounts.change(List.of(person));
        return new Edited(person, Map.of());
    }

    private Edited added(TypedAccount form, @Nullable Role role, @Nullable String school) {
        String account = form.value(TypedAccount.ACCOUNT);
        String name = form.value(TypedAccount.NAME);
        String email = form.optional(TypedAccount.EMAIL);
        String phone = form.optional(TypedAccount.PHONE);
        if (email == null && role != null && AccountActions.reserved(role)) {
            form.problem(TypedAccount.EMAIL, "请填写本人的邮箱，设置密码的链接寄到这里");
        }
        if (email != null && persons.ownerOf(email).isPresent()) {
            form.problem(TypedAccount.EMAIL, "这个邮箱已经属于另一个账号");
        }
        if (persons.find(account).isPresent() || engine.exists(account)) {
            form.problem(TypedAccount.ACCOUNT, "已有这个账号，请换一个");
        }
        if (!form.isRight() || role == null) {
            return new Edited(null, form.problems());
        }
        Person person = new Person(account, name, role, school, email, phone);
        accounts.add(List.of(person));
        return new Edited(person, Map.of());
    }

    /** Code of the school that was typed, by code or whole name; null for a role of the bureau. */
    private @Nullable String school(TypedAccount form, Role role, String account) {
        String typed = Text.spelled(form.raw(TypedAccount.SCHOOL));
        if (!role.ofSchool()) {
            if (!typed.isEmpty()) {
                form.problem(TypedAccount.SCHOOL, role.label() + "不属于学校，这一栏应留空");
            }
            return null;
        }
        List<String> found = schools.codes(typed);
        if (found.size() != 1) {
            form.problem(
                    TypedAccount.SCHOOL,
                    typed.isEmpty()
                            ? role.label() + "必须填写学校"
                            : found.isEmpty() ? "没有这所学校，请填学校代码或全称" : "有几所学校同名，请填学校代码：" + String.join("、", found));
            return null;
        }
        refuseSecondPrincipal(form, role, found.get(0), account);
        return found.get(0);
    }

    private void refuseSecondPrincipal(TypedAccount form, Role role, String school, String account) {
        if (role == Role.PRINCIPAL && !persons.disabled(account)) {
            schools.lock(school);
            persons.enabled(Role.PRINCIPAL, school).stream()
                    .filter(other -> !other.account().equals(account))
                    .findFirst()
                    .ifPresent(other ->
                            form.problem(TypedAccount.ROLE, "这所学校已有校长（账号" + other.account() + "），换人请在那个账号的页面办理交接"));
        }
    }
}
