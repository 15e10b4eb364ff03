package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.AccountEditing;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.PasswordLink;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Slips;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.account.AccountPasswords;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one account: who may see it, and what stands on it. */
@Component
class AccountPage {

    private static final String TEMPLATE = "directory/account";

    private final Accounts accounts;
    private final AccountActions actions;
    private final AccountEditing editing;
    private final PasswordLinks links;
    private final Slips slips;
    private final AccountPasswords passwords;
    private final Directory directory;
    private final DirectoryAccess rights;

    AccountPage(
            Accounts accounts,
            AccountActions actions,
            AccountEditing editing,
            PasswordLinks links,
            Slips slips,
            AccountPasswords passwords,
            Directory directory,
            DirectoryAccess rights) {
        this.accounts = accounts;
        this.actions = actions;
        this.editing = editing;
        this.links = links;
        this.slips = slips;
        this.passwords = passwords;
        this.directory = directory;
        this.rights = rights;
    }

    void require(Principal viewer) {
        if (!rights.managesRoster(viewer.getName())) {
            throw new AccessDeniedException("only the office and administrators keep accounts");
        }
    }

    Person known(String account, Principal viewer) {
        require(viewer);
        return directory.person(account).orElseThrow(NotThere::new);
    }

    /** The person, if the viewer may send links, disable, move and the like: not the own account, not those of others to keep. */
    Person manageable(String account, Principal viewer) {
        Person person = known(account, viewer);
        refuse(actions.whyNot(viewer.getName(), person));
        return person;
    }

    static void refuse(Optional<String> reason) {
        if (reason.isPresent()) {
            throw new AccessDeniedException(reason.get());
        }
    }

    String show(Person person, Principal viewer, Model model) {
        return show(person, Map.of(), Map.of(), viewer, model);
    }

    /** With what was typed into one of its forms, and why that was not accepted. */
    String show(Person person, Map<String, String> typed, Map<String, String> problems, Principal viewer, Model model) {
        String school = Objects.requireNonNullElse(person.school(), "");
        model.addAttribute("person", person);
        model.addAttribute("school", school.isEmpty() ? "" : directory.schoolName(school));
        model.addAttribute("email", typed.getOrDefault("email", Objects.requireNonNullElse(person.email(), "")));
        model.addAttribute("phone", typed.getOrDefault("phone", Objects.requireNonNullElse(person.phone(), "")));
        model.addAttribute("name", typed.getOrDefault("name", person.name()));
        model.addAttribute("role", typed.getOrDefault("role", person.role().name()));
        model.addAttribute("place", typed.getOrDefault("school", school));
        model.addAttribute("roles", editing.roles(viewer.getName()));
        model.addAttribute("problems", problems);
        model.addAttribute("disabled", accounts.isDisabled(person.account()));
        model.addAttribute("tasks", actions.openTasks(person.account()));
        model.addAttribute("whyNot", actions.whyNot(viewer.getName(), person).orElse(""));
        model.addAttribute(
                "whyNotKeep", actions.whyNotKeep(viewer.getName(), person).orElse(""));
        password(person, model);
        return TEMPLATE;
    }

    private void password(Person person, Model model) {
        Optional<PasswordLink> newest = links.newest(person.account());
        model.addAttribute("link", newest.orElse(null));
        model.addAttribute("linkHolds", newest.filter(links::holds).isPresent());
        model.addAttribute("whyNoLink", links.whyNot(person).orElse(""));
        model.addAttribute("whyNoSlip", slips.whyNot(person).orElse(""));
        model.addAttribute("printed", slips.printed(person.account()));
        model.addAttribute(
                "withPassword", !passwords.having(Set.of(person.account())).isEmpty());
    }
}
