namespace Portal.Web.Ui;

public enum DueBadgeTone { Late, Soon, Fine, Paused, Done }
