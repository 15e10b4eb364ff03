package cn.xieshou.invitation.web;

import cn.xieshou.database.Installation;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.invitation.Invitations;
import cn.xieshou.invitation.Invitations.Slip;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.InviteeSought;
import cn.xieshou.invitation.LinkStandings;
import cn.xieshou.invitation.LinkStandings.Standing;
import cn.xieshou.page.PageAddress;
import cn.xieshou.page.QrSquare;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a matter asks for their own word, and how far each has come; who may not send links does not find the page. */
@Controller
@RequestMapping("/invitations/{matter}")
class InvitationsController {

    private static final String SLIPS = "slips";

    private final Invitables invitables;
    private final Invitations invitations;
    private final InviteeSought sought;
    private final LinkStandings standings;
    private final Installation installation;

    InvitationsController(
            Invitables invitables,
            Invitations invitations,
            InviteeSought sought,
            LinkStandings standings,
            Installation installation) {
        this.invitables = invitables;
        this.invitations = invitations;
        this.sought = sought;
        this.standings = standings;
        this.installation = installation;
    }

    /** A slip with the square that leads to its page. */
    record Printed(Slip slip, QrSquare square) {}

    @GetMapping
    String show(@PathVariable String matter, Principal issuer, Model model) {
        return page(asked(matter, issuer), issuer, "", "", Map.of(), model);
    }

    /** @param person a staff number, or a name that only one of the school has */
    @PostMapping("/mail")
    String mail(
            @PathVariable String matter,
            @RequestParam String person,
            @RequestParam String address,
            Principal issuer,
            Model model,
            RedirectAttributes redirect) {
        Asked asked = asked(matter, issuer);
        try {
            Invitee who = sought.find(asked, person);
            invitations.mail(asked, who, address, issuer.getName());
            redirect.addFlashAttribute("notice", "链接已寄给" + who.name() + "，7天以内有效。");
            return back(asked);
        } catch (FormRefused refused) {
            return page(asked, issuer, person, address, refused.reasons(), model);
        }
    }

    /** @param person as above; empty for all who have not answered */
    @PostMapping("/slip")
    String slip(
            @PathVariable String matter,
            @RequestParam String person,
            Principal issuer,
            Model model,
            RedirectAttributes redirect) {
        Asked asked = asked(matter, issuer);
        try {
            List<Invitee> people = person.isBlank()
                    ? invitations.unanswered(asked, issuer.getName())
                    : List.of(sought.find(asked, person));
            List<Slip> slips = invitations.print(asked, people, issuer.getName());
            if (slips.isEmpty()) {
                redirect.addFlashAttribute("error", "没有需要打印的纸条：都已填写，或者还没有人选。");
                return back(asked);
            }
            redirect.addFlashAttribute(SLIPS, slips.stream().map(this::printed).toList());
            return back(asked) + "/printed";
        } catch (FormRefused refused) {
            return page(asked, issuer, person, "", refused.reasons(), model);
        }
    }

    @PostMapping("/revoke")
    String revoke(
            @PathVariable String matter, @RequestParam String person, Principal issuer, RedirectAttributes redirect) {
        Asked asked = asked(matter, issuer);
        boolean held = invitations.revoke(asked, person, issuer.getName());
        redirect.addFlashAttribute(held ? "notice" : "error", held ? "链接已撤回，不能再填写。" : "没有可以撤回的链接：已经填写、撤回或过期。");
        return back(asked);
    }

    /** Shows what was just printed, this once. */
    @GetMapping("/printed")
    String printed(@PathVariable String matter, Principal issuer, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("asked", asked(matter, issuer));
        model.addAttribute("address", installation.address() + "/p");
        return "invitation/slips";
    }

    private Printed printed(Slip slip) {
        String key = slip.code().replace("-", "");
        return new Printed(slip, QrSquare.of(installation.address() + PageAddress.of("/p", "key", key)));
    }

    private String page(
            Asked asked, Principal issuer, String person, String address, Map<String, String> problems, Model model) {
        model.addAttribute("asked", asked);
        List<Standing> all = standings.of(asked, issuer.getName());
        boolean listed = all.stream().anyMatch(one -> one.who().number().equals(person));
        model.addAttribute("standings", all);
        model.addAttribute("listed", listed);
        if (!listed && asked.matter().school() == null && !problems.isEmpty()) {
            model.addAttribute("error", String.join("；", problems.values()));
        }
        model.addAttribute("over", asked.over().orElse(null));
        model.addAttribute("person", person);
        model.addAttribute("address", address);
        model.addAttribute("problems", problems);
        return "invitation/invitations";
    }

    private static String back(Asked asked) {
        return "redirect:/invitations/" + asked.id();
    }

    private Asked asked(String matter, Principal issuer) {
        return invitables
                .find(matter)
                .filter(one ->
                        one.kind().mayIssue(issuer.getName(), one.matter().subject()))
                .orElseThrow(NotThere::new);
    }
}
