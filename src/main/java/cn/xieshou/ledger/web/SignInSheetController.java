package cn.xieshou.ledger.web;

import cn.xieshou.database.Installation;
import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Place;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.page.PageAddress;
import cn.xieshou.page.QrSquare;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A sheet of paper on which people sign that they were there (R-ACT-1); its square leads to where the activity is recorded, or to the record. */
@Controller
class SignInSheetController {

    /** As many as fit on one sheet of A4 below each other. */
    private static final int LINES = 20;

    private static final int LONGEST = 60;

    private final ActivityAccess access;
    private final ActivityTypes types;
    private final Pairings pairings;
    private final Directory directory;
    private final Installation installation;

    SignInSheetController(
            ActivityAccess access,
            ActivityTypes types,
            Pairings pairings,
            Directory directory,
            Installation installation) {
        this.access = access;
        this.types = types;
        this.pairings = pairings;
        this.directory = directory;
        this.installation = installation;
    }

    @GetMapping("/activities/new/{pairing}/sign-in")
    String sheet(
            @PathVariable("pairing") String id,
            @RequestParam(required = false) @Nullable String key,
            TypedActivity typed,
            Principal reader,
            Model model) {
        Pairing pairing = access.recording(id, reader.getName());
        if (key != null && !ActivityFiles.isKey(key)) {
            throw new NotThere();
        }
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("facts", facts(typed));
        model.addAttribute(
                "schools",
                Arrays.stream(Side.values())
                        .map(side -> directory.schoolName(pairing.school(side)))
                        .toList());
        model.addAttribute("lines", LINES);
        model.addAttribute("square", QrSquare.of(installation.address() + address(pairing, key, typed)));
        return "ledger/sign-in";
    }

    /** What is known already; the rest is written on the paper. */
    private Map<String, String> facts(TypedActivity typed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("活动主题", shortened(typed.topic()));
        facts.put(
                "活动类型",
                types.find(Text.clean(typed.type())).map(ActivityType::name).orElse(""));
        facts.put("活动日期", day(typed).map(ChineseDates::date).orElse(""));
        facts.put("活动地点", place(typed).map(Place::label).orElse(""));
        return facts;
    }

    private String address(Pairing pairing, @Nullable String key, TypedActivity typed) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("key", key == null ? ActivityFiles.newKey() : key);
        asked.put("type", types.find(Text.clean(typed.type())).isPresent() ? Text.clean(typed.type()) : "");
        asked.put("heldOn", day(typed).map(LocalDate::toString).orElse(""));
        asked.put("place", place(typed).map(Place::name).orElse(""));
        asked.put("topic", shortened(typed.topic()));
        return PageAddress.of("/activities/new/" + pairing.id(), asked);
    }

    private static Optional<LocalDate> day(TypedActivity typed) {
        return new TypedFields().day("heldOn", "活动日期", typed.heldOn());
    }

    private static Optional<Place> place(TypedActivity typed) {
        return TypedFields.choice(typed.place(), Place.class);
    }

    private static String shortened(@Nullable String typed) {
        String clean = Text.clean(typed);
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
