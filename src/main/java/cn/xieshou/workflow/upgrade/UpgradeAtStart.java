package cn.xieshou.workflow.upgrade;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Moves running cases when the program has started; people are at work meanwhile. */
@Component
class UpgradeAtStart implements ApplicationRunner {

    private final ModelUpgrade upgrade;

    UpgradeAtStart(ModelUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public void run(ApplicationArguments none) {
        upgrade.run();
    }
}
