namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>What its teller does to a story.</summary>
public enum StoryEnd
{
    /// <summary>Its words stay, for editors, until their period is over.</summary>
    Withdrawn,

    /// <summary>Its teller no longer agrees that it is published; that may change.</summary>
    ConsentTakenBack,

    /// <summary>No word of its teller stays.</summary>
    Erased,
}
