namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>What people agree to. Change a wording only together with its version: the version is kept with each consent.</summary>
public static class ConsentTexts
{
    public const string PublicationVersion = "plaatsen-1";

    public const string Publication =
        "Ik mag dit verhaal delen. De redactie mag het bewerken en op deze site plaatsen. Mijn naam en mailadres komen daar niet bij te staan.";

    public const string FollowUpVersion = "navragen-1";

    public const string FollowUp = "De redactie mag mij één keer per jaar vragen hoe het nu gaat.";

    public const string ReactionVersion = "reactie-1";

    public const string Reaction = "De redactie mag mijn reactie op deze site plaatsen, en haar inkorten of verbeteren. Mijn mailadres komt daar nooit bij te staan.";

    public const string CheckInVersion = "hoe-nu-1";

    public const string CheckIn = "De redactie mag dit op deze site plaatsen, en het inkorten of verbeteren.";

    public const string CheckInByPhoneVersion = "hoe-nu-telefoon-1";

    public const string CheckInByPhone = "Wie dit vertelt, vindt het goed dat de redactie het op deze site plaatst, en het inkort of verbetert.";

    public const string FileVersion = "beeld-1";

    public const string File = "De maker vindt het goed dat dit op de site komt, en wie er herkenbaar op staat ook.";
}
