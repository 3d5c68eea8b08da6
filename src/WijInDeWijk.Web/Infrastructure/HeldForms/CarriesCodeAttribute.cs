namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>The field <c>code</c> of this form came with its page and was not typed: it goes along, unseen, as it does on that page.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CarriesCodeAttribute : Attribute;
