-- A refund that came back is looked for by the processor's name of it.
CREATE INDEX refund_by_reference ON adapter.refund (reference);
