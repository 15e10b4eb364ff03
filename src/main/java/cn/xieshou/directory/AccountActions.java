package cn.xieshou.directory;

import cn.xieshou.workflow.Worklist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with accounts one by one: who may keep which, and where people are reached. */
@Service
@Transactional
public class AccountActions {

    public static final String RESERVED = "系统管理员和领导小组的账号只能由系统管理员登记和维护";

    private final Accounts accounts;
    private final PersonRepository persons;
    private final Worklist worklist;

    AccountActions(Accounts accounts, PersonRepository persons, Worklist worklist) {
        this.accounts = accounts;
        this.persons = persons;
        this.worklist = worklist;
    }

    /**
     * Whether only administrators keep accounts of this role: their own, and those of the leading group, which approves what
     * the office has prepared.
     */
    public static boolean reserved(Role role) {
        return role == Role.ADMINISTRATOR || role == Role.LEADING_GROUP;
    }

    /** Why {@code actor} may not change this account at all, in Chinese; empty if they may. */
    @Transactional(readOnly = true)
    public Optional<String> whyNotKeep(String actor, Person account) {
        return reserved(account.role()) && !administers(actor) ? Optional.of(RESERVED) : Optional.empty();
    }

    /** Why {@code actor} may not send a link, disable or enable, in Chinese; empty if they may. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(String actor, Person account) {
        return account.account().equals(actor)
                ? Optional.of("自己的密码请在右上角「修改密码」里改；自己的账号不能由自己停用")
                : whyNotKeep(actor, account);
    }

    @Transactional(readOnly = true)
    public boolean administers(String account) {
        return persons.find(account)
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .isPresent();
    }

    /** Account of another principal of the same school who is in office; empty if there is none. */
    @Transactional(readOnly = true)
    public String otherPrincipal(Person person) {
        return person.role() != Role.PRINCIPAL
                ? ""
                : persons.enabled(Role.PRINCIPAL, person.school()).stream()
                        .map(Person::account)
                        .filter(account -> !account.equals(person.account()))
                        .findFirst()
                        .orElse("");
    }

    /** Tasks that wait for this person alone; they should be handed over before the account is disabled. */
    @Transactional(readOnly = true)
    public int openTasks(String account) {
        return worklist.inHandOf(account).size();
    }

    /**
     * Takes over where a person is reached.
     *
     * @return Chinese reasons by field, {@code email} and {@code phone}; stored if there are none
     */
    public Map<String, String> reach(Person person, String email, String phone) {
        Map<String, String> problems = new LinkedHashMap<>();
        persons.lock(List.of(person.account()));
        Reading mail = read(PersonFields.EMAIL, email, "email", problems);
        Reading number = read(PersonFields.PHONE, phone, "phone", problems);
        boolean taken = !mail.value().isEmpty()
                && persons.ownerOf(mail.value())
                        .filter(owner -> !owner.equals(person.account()))
                        .isPresent();
        if (taken) {
            problems.put("email", "这个邮箱已经属于另一个账号");
        }
        if (problems.isEmpty()) {
            accounts.reach(person.account(), SchoolFields.orNull(mail.value()), SchoolFields.orNull(number.value()));
        }
        return problems;
    }

    private static Reading read(int field, String typed, String key, Map<String, String> problems) {
        Reading reading = PersonFields.ALL.get(field).read(typed);
        if (reading.problem() != null) {
            problems.put(key, reading.problem());
        }
        return reading;
    }
}
