package cn.xieshou.testing;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People who come to a school or a section, or change to another, in tests. */
@Component
public class Movers {

    private final Accounts accounts;
    private final Directory directory;
    private final AccountPasswords passwords;

    Movers(Accounts accounts, Directory directory, AccountPasswords passwords) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
    }

    /** Somebody new who can sign in; of the bureau where {@code school} is null. */
    public void come(String account, String name, Role role, @Nullable String school) {
        if (directory.person(account).isEmpty()) {
            accounts.add(List.of(new Person(account, name, role, school, account + "@example.invalid", null)));
            passwords.choose(account, SmallCounty.PASSWORD);
        }
    }

    /** The same person in another place, who can sign in. */
    public void move(String account, Role role, @Nullable String school) {
        Person before = directory.person(account).orElseThrow();
        accounts.change(List.of(new Person(account, before.name(), role, school, before.email(), before.phone())));
        passwords.choose(account, SmallCounty.PASSWORD);
    }
}
