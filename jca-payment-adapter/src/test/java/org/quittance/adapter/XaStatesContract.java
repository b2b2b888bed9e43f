package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;
import org.quittance.adapter.testing.TestXid;

/** Every call in every state of a branch, as table 6-4 of X/Open XA has it. */
abstract class XaStatesContract extends AdapterContract {
  private static final String CALLS =
      "start join resume endSuccess endFail endSuspend prepare commitOne commitTwo rollback forget";

  /** One row a state, one column a call: what it answers. */
  private static final String TABLE =
      """
      unknown      ok     NOTA   NOTA   NOTA  NOTA  NOTA  NOTA   NOTA   NOTA  NOTA  NOTA
      active       PROTO  PROTO  PROTO  ok    ok    ok    PROTO  PROTO  PROTO PROTO PROTO
      suspended    DUPID  ok     ok     ok    ok    PROTO PROTO  PROTO  PROTO ok    PROTO
      idle         DUPID  ok     PROTO  PROTO PROTO PROTO OK     ok     PROTO ok    PROTO
      idleUnused   DUPID  ok     PROTO  PROTO PROTO PROTO RDONLY ok     PROTO ok    PROTO
      rollbackOnly DUPID  RB     PROTO  PROTO PROTO PROTO RB     RB     PROTO ok    PROTO
      prepared     DUPID  PROTO  PROTO  PROTO PROTO PROTO PROTO  PROTO  ok    ok    PROTO
      committed    ok     NOTA   NOTA   NOTA  NOTA  NOTA  NOTA   ok     ok    NOTA  NOTA
      rolledBack   ok     NOTA   NOTA   NOTA  NOTA  NOTA  NOTA   NOTA   NOTA  ok    NOTA
      """;

  static Stream<Arguments> cells() {
    String[] calls = CALLS.split(" ");
    return TABLE
        .lines()
        .map(line -> line.trim().split(" +"))
        .flatMap(
            row ->
                java.util.stream.IntStream.range(0, calls.length)
                    .mapToObj(i -> Arguments.of(row[0], calls[i], row[i + 1])));
  }

  @ParameterizedTest(name = "{0}: {1} answers {2}")
  @MethodSource("cells")
  void answersAsTheTableSays(String state, String call, String expected) throws Exception {
    TestBranch branch = branchIn(state);
    TestXid xid = state.equals("unknown") ? TestXid.next() : branch.xid();
    assertThat(answer(branch.resource(), xid, call)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("wrongFlags")
  void refusesFlagsThatMeanNothing(String call, int flags) throws Exception {
    XAResource resource = adapter.xaResource();
    assertThat(code(() -> call(resource, call, flags))).isEqualTo("INVAL");
  }

  static Stream<Arguments> wrongFlags() {
    return Stream.of("start", "end", "recover")
        .flatMap(
            call ->
                Stream.of(XAResource.TMONEPHASE, XAResource.TMJOIN | XAResource.TMRESUME, 1 << 5)
                    .map(flags -> Arguments.of(call, flags)));
  }

  private static int call(XAResource resource, String call, int flags) throws XAException {
    switch (call) {
      case "start" -> resource.start(TestXid.next(), flags);
      case "end" -> resource.end(TestXid.next(), flags);
      default -> resource.recover(flags);
    }
    return XAResource.XA_OK;
  }

  private TestBranch branchIn(String state) throws Exception {
    TestBranch branch = adapter.begin();
    if (!state.equals("idleUnused")) {
      branch.pay(hold(adapter.ownerWith(100), 100));
    }
    XAResource resource = branch.resource();
    switch (state) {
      case "unknown" -> branch.end().rollback();
      case "active" -> {}
      case "suspended" -> resource.end(branch.xid(), XAResource.TMSUSPEND);
      case "rollbackOnly" -> resource.end(branch.xid(), XAResource.TMFAIL);
      case "idle", "idleUnused" -> branch.end();
      case "prepared" -> branch.end().prepare();
      case "committed" -> branch.endPrepareCommit();
      case "rolledBack" -> branch.end().rollback();
      default -> throw new IllegalArgumentException(state);
    }
    return branch;
  }

  private static String answer(XAResource on, TestXid xid, String call) {
    return switch (call) {
      case "start" -> code(() -> done(() -> on.start(xid, XAResource.TMNOFLAGS)));
      case "join" -> code(() -> done(() -> on.start(xid, XAResource.TMJOIN)));
      case "resume" -> code(() -> done(() -> on.start(xid, XAResource.TMRESUME)));
      case "endSuccess" -> code(() -> done(() -> on.end(xid, XAResource.TMSUCCESS)));
      case "endFail" -> code(() -> done(() -> on.end(xid, XAResource.TMFAIL)));
      case "endSuspend" -> code(() -> done(() -> on.end(xid, XAResource.TMSUSPEND)));
      case "prepare" -> {
        int[] vote = {-1};
        String failed = code(() -> vote[0] = on.prepare(xid));
        yield !failed.equals("ok") ? failed : vote[0] == XAResource.XA_RDONLY ? "RDONLY" : "OK";
      }
      case "commitOne" -> code(() -> done(() -> on.commit(xid, true)));
      case "commitTwo" -> code(() -> done(() -> on.commit(xid, false)));
      case "rollback" -> code(() -> done(() -> on.rollback(xid)));
      case "forget" -> code(() -> done(() -> on.forget(xid)));
      default -> throw new IllegalArgumentException(call + Arrays.toString(CALLS.split(" ")));
    };
  }

  private interface Call {
    int run() throws XAException;
  }

  private interface Step {
    void run() throws XAException;
  }

  private static int done(Step step) throws XAException {
    step.run();
    return XAResource.XA_OK;
  }

  private static String code(Call call) {
    try {
      call.run();
      return "ok";
    } catch (XAException error) {
      return switch (error.errorCode) {
        case XAException.XAER_NOTA -> "NOTA";
        case XAException.XAER_PROTO -> "PROTO";
        case XAException.XAER_DUPID -> "DUPID";
        case XAException.XAER_INVAL -> "INVAL";
        case XAException.XA_RBROLLBACK -> "RB";
        default -> "code " + error.errorCode;
      };
    }
  }
}
