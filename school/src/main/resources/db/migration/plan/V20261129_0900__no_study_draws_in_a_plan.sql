-- Studies of Cairn are planned and read from files: nothing in a school ever wrote here. When a
-- study's draw is to bind a plan, it comes with the page or the command that brings it in.
drop table plan.arm;
