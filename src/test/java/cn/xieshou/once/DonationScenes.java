package cn.xieshou.once;

import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of donations and loans. */
@Component
class DonationScenes implements Scenes {

    private final DonationWalk walk;

    DonationScenes(DonationWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/donations/new/{pairing}",
                this::record,
                "/donations/new/{pairing}/files/{key}",
                this::attach,
                "/donations/{id}/take-back",
                this::takeBack,
                "/donations/{id}/prolong",
                this::prolong);
    }

    private Attempt record() {
        Pairing pairing = walk.begin();
        String page = "/donations/new/" + pairing.id();
        return Attempt.of(DonationWalk.liaison(pairing, Side.SUPPORTING), page, page, DonationWalk.typed(Map.of()));
    }

    private Attempt attach() {
        Pairing pairing = walk.begin();
        String page = "/donations/new/" + pairing.id();
        byte[] file = Cast.file();
        return new Attempt(
                DonationWalk.liaison(pairing, Side.SUPPORTING),
                page,
                page,
                page + "/files/" + DonationFiles.newKey(),
                Map.of(),
                file);
    }

    private Attempt prolong() {
        Pairing pairing = walk.begin();
        String page = "/donations/" + walk.onLoan(pairing);
        return Attempt.of(
                DonationWalk.liaison(pairing, Side.SUPPORTING),
                page,
                page + "/prolong",
                Map.of("returnBy", "2026-12-31"));
    }

    private Attempt takeBack() {
        Pairing pairing = walk.begin();
        String page = "/donations/" + walk.record(pairing, Map.of());
        return Attempt.of(DonationWalk.liaison(pairing, Side.SUPPORTING), page, page + "/take-back", Map.of());
    }
}
