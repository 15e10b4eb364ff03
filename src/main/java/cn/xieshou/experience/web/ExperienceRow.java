package cn.xieshou.experience.web;

import cn.xieshou.experience.Experience;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;

/**
 * An experience in the register.
 *
 * @param fetched how often others fetched it from the shelf
 */
record ExperienceRow(Experience one, PairingInRow pairing, int fetched) {

    String school() {
        return one.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
    }

    String title() {
        return one.title().isEmpty() ? "（还没有题目）" : one.title();
    }

    ExperienceRow with(int count) {
        return new ExperienceRow(one, pairing, count);
    }
}
