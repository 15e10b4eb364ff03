/**
 * Donations and loans (捐赠和借用, R-ACT-2): what one school of a pairing gives or lends to the other, with quantity and value, the receipt of
 * whoever receives it with its own count, and the return of what was lent.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "calendar",
            "workflow",
            "workflow :: gate",
            "directory",
            "programme",
            "register",
            "paper",
            "matter",
            "files",
            "signature",
            "pairing"
        })
package cn.xieshou.donation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
