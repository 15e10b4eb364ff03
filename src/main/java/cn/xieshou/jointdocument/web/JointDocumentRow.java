package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.pairing.PairingInRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A joint document in the register.
 *
 * @param inForce number of the version in force, null while there is none
 * @param open number of the version that somebody has in hands, null if there is none
 */
record JointDocumentRow(
        JointDocument document,
        PairingInRow pairing,
        @Nullable Integer inForce,
        @Nullable LocalDate since,
        @Nullable Integer open,
        @Nullable VersionState openState) {

    String current() {
        return inForce == null ? "" : "第" + inForce + "版";
    }

    String coming() {
        return open == null || openState == null ? "" : "第" + open + "版" + openState.label();
    }
}
