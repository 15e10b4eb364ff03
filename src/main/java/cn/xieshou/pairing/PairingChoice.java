package cn.xieshou.pairing;

import cn.xieshou.shared.NotThere;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** In which of several pairings somebody writes something down; whoever has one only is not asked. */
@Component
public class PairingChoice {

    private final Recorders recorders;
    private final Pairings pairings;

    PairingChoice(Recorders recorders, Pairings pairings) {
        this.recorders = recorders;
        this.pairings = pairings;
    }

    /**
     * The page that asks, or the way to the only pairing there is.
     *
     * @param register address of the register to which it belongs; «/new/…» behind it is the page of a pairing
     * @param doing what one does there, as the page is called
     * @throws NotThere if the account records for no school
     */
    public String among(
            String account, String register, String registerTitle, String doing, String question, Model model) {
        if (recorders.school(account).isEmpty()) {
            throw new NotThere();
        }
        List<Pairing> open = recorders.open(account);
        if (open.size() == 1) {
            return "redirect:" + register + "/new/" + open.get(0).id();
        }
        model.addAttribute("register", register);
        model.addAttribute("registerTitle", registerTitle);
        model.addAttribute("doing", doing);
        model.addAttribute("question", question);
        model.addAttribute("pairings", open);
        model.addAttribute(
                "titles", pairings.titles(open.stream().map(Pairing::id).toList()));
        return "pairing/choose";
    }
}
