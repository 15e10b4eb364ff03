package cn.xieshou.notice.robot;

import cn.xieshou.page.TypedFields;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau's group robots, kept by the office and administrators. */
@Service
@Transactional
public class Robots {

    /** Nobody follows the figures in more groups. */
    static final int MOST = 10;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST = 300;

    private final RobotRepository table;
    private final RobotPost post;
    private final SecurityLog log;
    private final Clock clock;

    Robots(RobotRepository table, RobotPost post, SecurityLog log, Clock clock) {
        this.table = table;
        this.post = post;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was typed about a new robot.
     *
     * @param kind name of the {@link RobotKind}
     * @param address as the chat's makers hand it out
     * @param secret for signing, only of 钉钉
     */
    public record Typed(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String secret) {}

    @Transactional(readOnly = true)
    public List<Robot> all() {
        return table.all();
    }

    /** @throws FormRefused naming the fields that are wrong */
    public void add(Typed typed, String account) {
        TypedFields fields = new TypedFields();
        Optional<RobotKind> kind = fields.choice("kind", "群", typed.kind(), RobotKind.class, "请选择企业微信或钉钉");
        String name = fields.required("name", "群名称", typed.name(), LONGEST_NAME);
        String address = fields.required("address", "机器人地址", typed.address(), LONGEST);
        String secret = fields.optional("secret", "加签密钥", typed.secret(), LONGEST);
        Optional<String> key = kind.flatMap(one -> post.key(one, address));
        if (kind.isPresent() && !address.isEmpty() && key.isEmpty()) {
            fields.wrong(
                    "address", "机器人地址", "这不是" + kind.get().label() + "群机器人的地址，应以 " + post.start(kind.get()) + " 开头");
        }
        if (kind.isPresent() && key.isPresent() && table.known(kind.get(), key.get())) {
            fields.wrong("address", "机器人地址", "这个机器人已经登记过了");
        }
        if (table.all().size() >= MOST) {
            fields.wrong("name", "群名称", "最多登记" + MOST + "个，请先删除不用的");
        }
        FormRefused.unless(fields);
        table.insert(new Robot(
                UUID.randomUUID().toString(),
                kind.orElseThrow(),
                name,
                key.orElseThrow(),
                Text.isBlank(secret) ? null : secret,
                account,
                clock.instant(),
                null,
                0,
                null,
                false,
                null,
                null));
        log.done(SecurityKind.ROBOT, name, "登记" + kind.get().label() + "群机器人");
    }

    /** @throws NotThere if there is no such robot */
    public void remove(String id) {
        Robot robot = table.find(id).orElseThrow(NotThere::new);
        table.delete(id);
        log.done(SecurityKind.ROBOT, robot.name(), "删除" + robot.kind().label() + "群机器人");
    }

    /**
     * A message to try it out leaves with the next round.
     *
     * @throws NotThere if there is no such robot
     */
    public void test(String id) {
        if (!table.askTest(id)) {
            throw new NotThere();
        }
    }
}
