package cn.xieshou.once;

import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of joint meetings. */
@Component
class MeetingScenes implements Scenes {

    private final MeetingWalk walk;

    MeetingScenes(MeetingWalk walk) {
        this.walk = walk;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/activities/{id}/minutes",
                this::write,
                "/activities/{id}/minutes/{decision}/withdraw",
                this::withdraw);
    }

    private Attempt write() {
        Pairing pairing = walk.begin();
        String page = "/activities/" + walk.meeting(pairing) + "/minutes";
        return Attempt.of(MeetingWalk.liaison(pairing, Side.SUPPORTING), page, page, walk.typed(pairing, Map.of()));
    }

    private Attempt withdraw() {
        Pairing pairing = walk.begin();
        long meeting = walk.written(pairing);
        String page = "/activities/" + meeting;
        String action = page + "/minutes/" + walk.decision(meeting).id() + "/withdraw";
        return Attempt.of(MeetingWalk.liaison(pairing, Side.SUPPORTING), page, action, Map.of());
    }
}
