package cn.xieshou.directory.web;

import cn.xieshou.directory.AccountEditing;
import cn.xieshou.directory.Person;
import cn.xieshou.shared.IncompleteForm;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another name, role or school for somebody. */
@Controller
class AccountPlaceController {

    private final AccountEditing editing;
    private final AccountPage page;

    AccountPlaceController(AccountEditing editing, AccountPage page) {
        this.editing = editing;
        this.page = page;
    }

    @PostMapping("/accounts/{account}/place")
    String place(
            @PathVariable String account,
            @RequestParam Map<String, String> typed,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        Person person = page.manageable(account, viewer);
        IncompleteForm.require(typed.keySet(), List.of("name", "role", "school"));
        AccountEditing.Edited edited = editing.place(viewer.getName(), person, typed);
        if (edited.person() == null) {
            return page.show(person, typed, edited.problems(), viewer, model);
        }
        redirect.addFlashAttribute("notice", "已保存。角色或学校变了的，原岗位的待办已转给接手的人，本人会收到通知。");
        return "redirect:/accounts/" + person.account();
    }
}
