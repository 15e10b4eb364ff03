/** What the engine's Tasklist shows and how its files reach the browser; its texts and scripts are static files of the web app. */
@NullMarked
package cn.xieshou.workflow.tasklist;

import org.jspecify.annotations.NullMarked;
