/** The mark of the practice: a sun over the shore. */
export const Mark = () => (
  <>
    <rect width="64" height="64" rx="15" fill="#0f5a52" />
    <circle cx="32" cy="30" r="13" fill="#f2c46d" />
    <g stroke="#f2c46d" strokeWidth="2.6" strokeLinecap="round">
      <path d="M32 8v4.5M16.4 14.4l3.2 3.2M47.6 14.4l-3.2 3.2M10 30h4.5M49.5 30H54" />
    </g>
    <path
      d="M0 36c8-5 14-5 21 0s14 5 21 0 14-5 22 0v13a15 15 0 0 1-15 15H15A15 15 0 0 1 0 49Z"
      fill="#1f8577"
    />
    <path
      d="M0 45c8-5 14-5 21 0s14 5 21 0 14-5 22 0v4a15 15 0 0 1-15 15H15A15 15 0 0 1 0 49Z"
      fill="#f3e3c3"
    />
  </>
)
