package cn.xieshou.once;

import cn.xieshou.notice.robot.Robot;
import cn.xieshou.notice.robot.Robots;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is done with the group robots. */
@Component
class RobotScenes implements Scenes {

    private static final String PAGE = "/settings/robots";

    private final Cast cast;
    private final Robots robots;

    RobotScenes(Cast cast, Robots robots) {
        this.cast = cast;
        this.robots = robots;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(PAGE, this::add, PAGE + "/{id}/test", this::test, PAGE + "/{id}/remove", this::remove);
    }

    private Attempt add() {
        none();
        return Attempt.of(cast.office(), PAGE, PAGE, typed());
    }

    private Attempt test() {
        return Attempt.of(cast.office(), PAGE, PAGE + "/" + one().id() + "/test");
    }

    private Attempt remove() {
        return Attempt.of(cast.office(), PAGE, PAGE + "/" + one().id() + "/remove");
    }

    private Robot one() {
        none();
        robots.add(new Robots.Typed("WECOM", "工作群", typed().get("address"), ""), cast.office());
        return robots.all().get(0);
    }

    private void none() {
        robots.all().forEach(robot -> robots.remove(robot.id()));
    }

    private static Map<String, String> typed() {
        return Map.of(
                "kind",
                "WECOM",
                "name",
                "工作群",
                "address",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000057",
                "secret",
                "");
    }
}
