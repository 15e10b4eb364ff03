/**
 * What the engine's REST API says on both its mounts, {@code /engine-rest} and the web apps' {@code /camunda/api}: what
 * forms open with, and every error in Chinese with cause and remedy.
 */
@NullMarked
package cn.xieshou.workflow.rest;

import org.jspecify.annotations.NullMarked;
